import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '@utfall/appendix';
import { pathOf, paths, type SurveyListView, type SurveySettingsView, type SurveyView } from '@utfall/api-contract';
import { success } from '../../platform/errors/result.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let other: string;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'surveys');
  other = await rows.addInsats({ name: 'Annan insats', codePrefix: 'ANN' });
}, 60_000);
afterAll(async () => {
  await api.close();
});

const at = (path: string, id = '') => pathOf(path, { forbund: rows.forbund, id });

const settings = (more: object = {}) => ({
  threshold: 5,
  indicators: [
    { number: 1, label: 'Bemötande', options: [{ text: 'Nej' }, { text: 'Ja' }] },
    { number: 7, label: null, options: [{ text: '1' }, { text: '2' }, { text: '3' }] },
  ],
  version: 0,
  ...more,
});

const groups = [
  { gender: 'woman', asked: 20, answered: 14 },
  { gender: 'man', asked: 15, answered: 12 },
];
const results = [
  { indicator: 1, gender: 'woman', counts: [0, 6, 8] },
  { indicator: 1, gender: 'man', counts: [0, 5, 7] },
  { indicator: 7, gender: 'woman', counts: [0, 2, 5, 7] },
  { indicator: 7, gender: 'man', counts: [0, 0, 1, 11] },
];
const survey = (more: object = {}) => ({
  insatsId: rows.insats,
  occasion: 'round',
  name: 'Hösten 2026',
  place: 'Mottagningen',
  from: '2026-09-01',
  to: '2026-09-30',
  analysis: 'Fler är nöjda.',
  counts: { groups, results },
  version: 0,
  ...more,
});

async function create(body: object, client: TestClient = rows.samordnare): Promise<SurveyView> {
  return (await client.post(at(paths.surveys), body).expect(201)).body as SurveyView;
}
async function list(client: TestClient): Promise<readonly SurveyView[]> {
  return ((await client.get(at(paths.surveys)).expect(200)).body as SurveyListView).items;
}

describe('the indicators of a förbund', () => {
  it('are its own, with a threshold of five until it says otherwise', async () => {
    const read = async () => (await rows.office.get(at(paths.surveySettings)).expect(200)).body as SurveySettingsView;
    expect(await read()).toEqual({ threshold: 5, indicators: [], used: [], version: 0 });
    await rows.office.put(at(paths.surveySettings), settings()).expect(200);
    expect(await read()).toMatchObject({
      indicators: [
        { number: 1, label: 'Bemötande', options: ['Nej', 'Ja'] },
        { number: 7, label: null, options: ['1', '2', '3'] },
      ],
      version: 1,
    });
    await rows.office.put(at(paths.surveySettings), settings()).expect(409);
  });

  it('are defined by the förbund alone, with a number each', async () => {
    await rows.samordnare.put(at(paths.surveySettings), settings({ version: 1 })).expect(403);
    const twice = settings({ version: 1, indicators: [settings().indicators[0], settings().indicators[0]] });
    expect(refusals((await rows.office.put(at(paths.surveySettings), twice).expect(422)).body)).toEqual([
      'indicators.1.number: numberTwice',
    ]);
    await rows.office.put(at(paths.surveySettings), settings({ version: 1, threshold: 2 })).expect(422);
  });
});

describe('a survey', () => {
  it('is shown by its counts, and hides what is too few with what it could be computed from', async () => {
    const made = await create(survey());
    expect(made).toMatchObject({ insatsName: 'Arbetsrehab', name: 'Hösten 2026', version: 1 });
    expect(made.shown).toEqual({
      asked: 35,
      answered: 26,
      groups,
      indicators: [
        {
          number: 1,
          counts: [0, 11, 15],
          genders: [
            { gender: 'woman', counts: [0, 6, 8] },
            { gender: 'man', counts: [0, 5, 7] },
          ],
        },
        { number: 7, counts: [0, null, null, 18], genders: [] },
      ],
    });
    expect((await rows.samordnare.get(at(paths.survey, made.id)).expect(200)).body).toEqual(made);
    expect(await list(rows.office)).toEqual([made]);
  });

  it('shows nobody, not even who entered it, the answers of fewer than five', async () => {
    const few = {
      groups: [{ gender: 'woman', asked: 6, answered: 4 }],
      results: [{ indicator: 1, gender: 'woman', counts: [0, 1, 3] }],
    };
    const made = await create(survey({ name: 'Liten', counts: few }));
    expect(made.shown).toEqual({ asked: 6, answered: null, groups: [], indicators: [] });
    const answer = await rows.samordnare.get(at(paths.survey, made.id)).expect(200);
    expect(JSON.stringify(answer.body)).not.toContain('counts');
    await rows.samordnare.delete(`${at(paths.survey, made.id)}?version=1`).expect(204);
  });

  it.each<[string, object, string[]]>([
    [
      'more answers than asked',
      { groups: [{ gender: 'woman', asked: 3, answered: 4 }], results: [] },
      ['counts.groups.woman: moreAnswered'],
    ],
    [
      'answers that are not the answered',
      { groups, results: [{ indicator: 1, gender: 'woman', counts: [0, 6, 7] }, results[1]] },
      ['counts.results.1.woman: notTheAnswered'],
    ],
    [
      'an indicator that a gender has no answers to',
      { groups, results: results.slice(0, 1) },
      ['counts.results.1.man: genderMissing'],
    ],
    [
      'an indicator that is not there',
      { groups, results: [{ indicator: 2, gender: 'woman', counts: [0, 6, 8] }] },
      ['counts.results.2.woman: unknownIndicator'],
    ],
  ])('is refused with %s', async (_, counts, expected) => {
    const { body } = await rows.samordnare.post(at(paths.surveys), survey({ name: 'Fel', counts })).expect(422);
    expect(refusals(body)).toEqual(expected);
  });

  it('is refused without counts, twice, in the future, and with a personal number in its words', async () => {
    const refused = async (more: object) =>
      refusals((await rows.samordnare.post(at(paths.surveys), survey(more)).expect(422)).body);
    expect(await refused({ name: 'Utan', counts: null })).toEqual(['counts: required']);
    expect(await refused({})).toEqual(['name: surveyTwice']);
    expect(await refused({ name: 'Sen', to: '2026-12-31' })).toEqual(['to: future']);
    expect(await refused({ name: 'Ord', analysis: 'Se 19900101-0017' })).toEqual(['analysis: personalNumber']);
  });

  it('is made once, however often the request is sent', async () => {
    const body = survey({ name: 'En gång', insatsId: rows.insats });
    const send = () => rows.samordnare.post(at(paths.surveys), body).set('Idempotency-Key', 'survey-once').expect(201);
    const [first, second] = [(await send()).body as SurveyView, (await send()).body as SurveyView];
    expect(second.id).toBe(first.id);
    await rows.samordnare.delete(`${at(paths.survey, first.id)}?version=1`).expect(204);
  });

  it('keeps its counts when they are not sent, and has them in the place of the old when they are', async () => {
    const [before] = await list(rows.samordnare);
    const path = at(paths.survey, before?.id);
    const change = survey({ analysis: 'Ännu fler är nöjda.', counts: null, version: 1 });
    const kept = (await rows.samordnare.put(path, change).expect(200)).body as SurveyView;
    expect(kept).toMatchObject({ analysis: 'Ännu fler är nöjda.', version: 2 });
    expect(kept.shown).toEqual(before?.shown);
    const stale = await rows.samordnare.put(path, change).expect(409);
    expect(stale.body.current).toMatchObject({ version: 2 });
    const counts = { groups: [{ gender: 'man', asked: 9, answered: 9 }], results: [] };
    const anew = (await rows.samordnare.put(path, survey({ counts, version: 2 })).expect(200)).body as SurveyView;
    expect(anew.shown).toMatchObject({ asked: 9, answered: 9, indicators: [] });
    await rows.samordnare.put(path, survey({ version: 3 })).expect(200);
  });

  it('keeps the indicators that it has answers to', async () => {
    const fewer = settings({ version: 1, indicators: [settings().indicators[0]] });
    const { body } = await rows.office.put(at(paths.surveySettings), fewer).expect(422);
    expect(refusals(body)).toEqual(['indicators: indicatorInUse']);
  });
});

describe('who reaches a survey', () => {
  it('is its insats, and the whole förbund’s own those who see all', async () => {
    const whole = await create(survey({ insatsId: null, name: 'Alla' }), rows.office);
    await rows.samordnare.post(at(paths.surveys), survey({ insatsId: null, name: 'Mina' })).expect(422);
    await rows.samordnare.post(at(paths.surveys), survey({ insatsId: other, name: 'Deras' })).expect(422);
    expect((await list(rows.samordnare)).map(({ name }) => name)).toEqual(['Hösten 2026']);
    const elsewhere = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    expect(await list(elsewhere)).toEqual([]);
    await elsewhere.get(at(paths.survey, whole.id)).expect(404);
    const group = await api.signIn(await api.addAccount(rows.forbund, 'beredningsgrupp'));
    expect((await list(group)).map(({ name }) => name).sort()).toEqual(['Alla', 'Hösten 2026']);
    await group.post(at(paths.surveys), survey({ name: 'Läsarens' })).expect(403);
    await rows.office.delete(`${at(paths.survey, whole.id)}?version=1`).expect(204);
  });

  it.each(['administrator', 'auditor'] as const)('is not %s', async (role) => {
    const client = await api.signIn(await api.addAccount(rows.forbund, role));
    await client.get(at(paths.surveys)).expect(403);
  });
});

describe('the report', () => {
  it('has a table for each round of the period, hidden cells hidden', async () => {
    const read = async (from: string, to: string) => {
      const path = `${at(paths.report)}?from=${from}&to=${to}&insats=${rows.insats}`;
      const { sections } = (await rows.office.get(path).expect(200)).body as Report;
      return sections[0]?.tables.find(({ title }) => title.sv.startsWith('Enkät:'));
    };
    const table = await read('2026-01', '2026-10');
    expect(table?.title.sv).toBe('Enkät: Hösten 2026, Mottagningen (omgång)');
    expect(table?.finding.sv).toContain('26');
    const total = table?.columns.findIndex(({ id }) => id === 'total') ?? -1;
    const cell = (row: string) => table?.rows.find(({ id }) => id === row)?.cells[total];
    expect(cell('surveyAnswered')).toMatchObject({ numerator: '26', denominator: '35', share: 74 });
    expect(cell('1.2')).toMatchObject({ numerator: '15', denominator: '26' });
    expect(cell('7.1')?.value).toEqual({ kind: 'notComputable', reason: 'tooFew' });
    expect(JSON.stringify(cell('7.1'))).not.toContain('"2"');
    expect(await read('2026-01', '2026-08')).toBeUndefined();
  });
});

describe('the database', () => {
  const write = (text: string, values: unknown[]) =>
    api.db.asSuperuser(text, values).then(
      () => 'stored',
      (error: unknown) => String(error),
    );

  it('refuses more answers than asked, and answers that are not the answered', async () => {
    const [one] = await list(rows.office);
    const key = [rows.forbund, one?.id];
    expect(
      await write(`UPDATE survey_group SET asked = answered - 1 WHERE forbund_id = $1 AND survey_id = $2`, key),
    ).toMatch(/check constraint/);
    expect(
      await write(
        `UPDATE survey_result SET counts = '{0,1,1}' WHERE forbund_id = $1 AND survey_id = $2 AND indicator = 1`,
        key,
      ),
    ).toMatch(/check constraint/);
    expect(
      await write(
        `UPDATE survey_result SET counts = '{0,1,1}', answered = 2 WHERE forbund_id = $1 AND survey_id = $2 AND indicator = 1`,
        key,
      ),
    ).toMatch(/foreign key/);
  });

  it('keeps groups and results to the surveys that the role reaches', async () => {
    const principal = {
      forbundId: rows.forbund,
      accountId: null,
      actor: 'samordnare',
      grant: { roles: ['samordnare' as const], insatser: [other] },
      isOperator: false,
    };
    const seen = await api.db.unitOfWork.run(principal, 'survey:read', async (tx) =>
      success([...(await tx.query(`SELECT 1 FROM survey_group`)), ...(await tx.query(`SELECT 1 FROM survey_result`))]),
    );
    expect(seen).toEqual({ ok: true, value: [] });
  });
});
