import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ParticipationPage,
  type ParticipationView,
  pathOf,
  paths,
  type PermissionId,
  type QuestionView,
  type Role,
} from '@utfall/api-contract';
import type { Report, ReportSection, ReportTable } from '@utfall/appendix';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { success } from '../../platform/errors/result.js';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
}, 60_000);
afterAll(async () => {
  await api.close();
});

const transport = {
  label: 'Hur tar du dig hit?',
  kind: 'single',
  askedAt: 'enrolment',
  validFrom: '2026-01-01',
  categories: [{ label: 'Buss' }, { label: 'Cykel' }],
};

function listOf(forbund: string): string {
  return pathOf(paths.questions, { forbund });
}

async function ask(rows: Rows, more: object = {}): Promise<QuestionView> {
  const answer = await rows.office.post(listOf(rows.forbund), { ...transport, ...more });
  if (answer.status !== 201) throw new Error(`not asked: ${JSON.stringify(answer.body)}`);
  return answer.body as QuestionView;
}

function contentOf({ label, meaning, categories, hasAnswers: _, id: __, ...rest }: QuestionView) {
  const flat = categories.map(({ label: text, ...category }) => ({ ...category, label: text.sv, labelEn: text.en }));
  return { ...rest, label: label.sv, labelEn: label.en, meaning: meaning.sv, meaningEn: meaning.en, categories: flat };
}

async function change(rows: Rows, question: QuestionView, more: object) {
  const path = pathOf(paths.question, { forbund: rows.forbund, id: question.id });
  return await rows.office.put(path, { ...contentOf(question), ...more });
}

describe('a question of the förbund’s own', () => {
  it('is made with permanent numbers, and sensitive where nothing else is said', async () => {
    const rows = await openRows(api, 'q-made');
    const made = await ask(rows, { required: true });
    expect(made).toMatchObject({
      insatsId: null,
      label: { sv: 'Hur tar du dig hit?', en: 'Hur tar du dig hit?' },
      sensitive: true,
      hasAnswers: false,
      version: 1,
      categories: [
        { number: 1, label: { sv: 'Buss', en: 'Buss' }, validTo: null },
        { number: 2, label: { sv: 'Cykel', en: 'Cykel' }, validTo: null },
      ],
    });
    expect((await rows.samordnare.get(listOf(rows.forbund)).expect(200)).body).toEqual([made]);
  });

  it('is answered like the rest of the codebook, read back, listed and kept in the history', async () => {
    const rows = await openRows(api, 'q-answered');
    const choice = await ask(rows, { required: true });
    const hours = { kind: 'number', categories: [], unit: 'timmar', min: 0, max: 60 };
    const number = await ask(rows, { ...hours, label: 'Timmar per vecka' });
    const several = await ask(rows, { kind: 'several', label: 'Språk' });
    const day = await ask(rows, { kind: 'date', categories: [], label: 'Första mötet' });
    const own = { [choice.id]: 'c2', [number.id]: '12', [several.id]: ['c1', 'c2'], [day.id]: '2026-02-01' };
    const made = await rows.enrol(own);
    expect(made.answers).toMatchObject(own);
    expect(made.missing).toEqual([]);
    const read = await rows.samordnare.get(rows.path('participation', made.id)).expect(200);
    expect(read.body).toEqual(made);
    const { answers, extents, version } = made;
    const edit = { answers: { ...answers, [choice.id]: 'c1', [number.id]: null }, extents, version };
    const edited = await rows.samordnare.put(rows.path('participation', made.id), edit).expect(200);
    expect(edited.body.answers).toMatchObject({ [choice.id]: 'c1', [number.id]: null, [several.id]: ['c1', 'c2'] });
    const history = await rows.samordnare.get(rows.path('history', made.id)).expect(200);
    expect(history.body[0].changes).toEqual([
      { field: choice.id, before: 'c2', after: 'c1' },
      { field: number.id, before: '12', after: null },
    ]);
  });

  it('is refused an answer that it does not take', async () => {
    const rows = await openRows(api, 'q-refused');
    const choice = await ask(rows, { required: true });
    const hours = await ask(rows, { kind: 'number', categories: [], min: 0, max: 60, label: 'Timmar' });
    const refused = async (answers: object) => {
      const body = { insatsId: rows.insats, answers: { ...background, ...answers } };
      return refusals((await rows.samordnare.post(rows.list, body).expect(422)).body);
    };
    expect(await refused({})).toEqual([`${choice.id}: required`]);
    expect(await refused({ [choice.id]: 'c3' })).toEqual([`${choice.id}: unknownCategory`]);
    expect(await refused({ [choice.id]: ['c1'] })).toEqual([`${choice.id}: wrongShape`]);
    expect(await refused({ [choice.id]: 'c1', [hours.id]: '61' })).toEqual([`${hours.id}: outOfBounds`]);
    expect(await refused({ [choice.id]: 'c1', [hours.id]: '1.5' })).toEqual([`${hours.id}: notANumber`]);
    const stranger = '11111111-2222-4333-8444-555555555555';
    expect(await refused({ [choice.id]: 'c1', [stranger]: 'c1' })).toEqual([`${stranger}: unknownVariable`]);
    expect(await refused({ [choice.id]: { c1: true } })).toEqual([`${choice.id}: unknownField`]);
  });

  it('is asked in its insats and the tracks of it alone', async () => {
    const rows = await openRows(api, 'q-insats');
    const track = await rows.addInsats({ name: 'Spår', codePrefix: 'SP', parentId: rows.insats });
    const other = await rows.addInsats({ name: 'Annan', codePrefix: 'AN' });
    const question = await ask(rows, { insatsId: rows.insats, required: true });
    const email = await api.addAccount(rows.forbund, 'samordnare', [track, other]);
    const samordnare = await api.signIn(email);
    const enrol = (insatsId: string, answers: object) =>
      samordnare.post(rows.list, { insatsId, answers: { ...background, ...answers } });
    expect(refusals((await enrol(track, {}).expect(422)).body)).toEqual([`${question.id}: required`]);
    await enrol(track, { [question.id]: 'c1' }).expect(201);
    await enrol(other, {}).expect(201);
    expect(refusals((await enrol(other, { [question.id]: 'c1' }).expect(422)).body)).toEqual([
      `${question.id}: unknownVariable`,
    ]);
  });

  it('is missing until it is known, and stops nobody who edits something else', async () => {
    const rows = await openRows(api, 'q-missing');
    const before = await rows.enrol({ startDate: '2026-02-01' });
    const early = await rows.enrol({ startDate: '2025-12-31' });
    const question = await ask(rows, { required: true });
    const day = await ask(rows, { kind: 'date', categories: [], required: true, label: 'Första mötet' });
    const read = async (id: string) =>
      (await rows.samordnare.get(rows.path('participation', id)).expect(200)).body as ParticipationView;
    expect((await read(before.id)).missing).toEqual([question.id, day.id]);
    expect((await read(early.id)).missing).toEqual([]);
    const list = await rows.samordnare.get(`${rows.list}?filter=incomplete`).expect(200);
    expect((list.body as ParticipationPage).items.map(({ id }) => id)).toEqual([before.id]);
    const exit = { answers: { endDate: '2026-05-01', exitReason: 'studies' }, version: 1 };
    await rows.samordnare.post(rows.path('exit', before.id), exit).expect(200);
    const unknown = await rows.enrol({ [question.id]: 'unknown', [day.id]: '2026-03-01' });
    expect(unknown.missing).toEqual([question.id]);
  });

  it('is closed and keeps the answers that it has', async () => {
    const rows = await openRows(api, 'q-closed');
    const question = await ask(rows, { required: true });
    const made = await rows.enrol({ [question.id]: 'c1', startDate: '2026-06-01' });
    const closed = await change(rows, question, { validTo: '2026-06-01' });
    expect(closed.body).toMatchObject({ validTo: '2026-06-01', hasAnswers: true, version: 2 });
    const body = { answers: made.answers, extents: {}, version: 1 };
    const kept = await rows.samordnare.put(rows.path('participation', made.id), body).expect(200);
    expect(kept.body.answers[question.id]).toBe('c1');
    const refused = { insatsId: rows.insats, answers: { ...background, startDate: '2026-06-02', [question.id]: 'c1' } };
    expect(refusals((await rows.samordnare.post(rows.list, refused).expect(422)).body)).toEqual([
      `${question.id}: notCollected`,
    ]);
    await rows.enrol({ startDate: '2026-06-02' });
  });

  it('is only added to, closed and given other words after the first answer', async () => {
    const rows = await openRows(api, 'q-fixed');
    const question = await ask(rows);
    await rows.enrol({ [question.id]: 'c1' });
    const [first, second] = contentOf(question).categories;
    const fixed = await change(rows, question, { kind: 'several', askedAt: 'exit', categories: [first, second] });
    expect(refusals(fixed.body)).toEqual(['kind: fixedByAnswers', 'askedAt: fixedByAnswers']);
    expect(refusals((await change(rows, question, { categories: [second, { label: 'Bil' }] })).body)).toEqual([
      'categories: categoryGone',
    ]);
    const grown = await change(rows, question, {
      label: 'Färdsätt',
      categories: [{ label: 'Bil' }, { ...first, label: 'Kollektivt' }, { ...second, validTo: '2026-10-01' }],
    });
    expect(grown.body.categories).toEqual([
      { number: 3, label: { sv: 'Bil', en: 'Bil' }, validTo: null },
      { number: 1, label: { sv: 'Kollektivt', en: 'Buss' }, validTo: null },
      { number: 2, label: { sv: 'Cykel', en: 'Cykel' }, validTo: '2026-10-01' },
    ]);
    const stale = await change(rows, question, { label: 'För sent' });
    expect([stale.status, stale.body.code, stale.body.current.label.sv]).toEqual([409, 'staleVersion', 'Färdsätt']);
    const closed = { insatsId: rows.insats, answers: { ...background, startDate: '2026-10-02', [question.id]: 'c2' } };
    expect(refusals((await rows.samordnare.post(rows.list, closed).expect(422)).body)).toEqual([
      `${question.id}: closedCategory`,
    ]);
  });

  it.each<[string, object, string[]]>([
    ['a name that the codebook has', { label: ' KÖN ' }, ['label: headingTaken']],
    ['one answer to choose', { categories: [{ label: 'Ja' }] }, ['categories: tooFewCategories']],
    [
      'an answer twice, and Uppgift saknas',
      { categories: [{ label: 'Ja' }, { label: 'ja' }, { label: 'Uppgift saknas' }] },
      ['categories.1: sameLabel', 'categories.2: unknownIsAdded'],
    ],
    ['a unit of a choice', { unit: 'timmar' }, ['unit: onlyForNumber']],
    ['an end before its start', { validTo: '2025-01-01' }, ['validTo: endBeforeStart']],
    ['a personnummer in a text', { meaning: 'Ring 19121212-1212' }, ['meaning: personalNumber']],
    ['an insats that is not there', { insatsId: '11111111-2222-4333-8444-555555555555' }, ['insatsId: unknown']],
  ])('is refused: %s', async (name, more, expected) => {
    const rows = await openRows(api, `q-${expected[0]?.replace(/\W/g, '').toLowerCase().slice(0, 30)}`);
    const answer = await rows.office.post(listOf(rows.forbund), { ...transport, ...more });
    expect([answer.status, refusals(answer.body)]).toEqual([422, expected]);
  });

  it('has a name that no other question of the förbund has', async () => {
    const rows = await openRows(api, 'q-twice');
    await ask(rows);
    const again = await rows.office.post(listOf(rows.forbund), transport).expect(422);
    expect(refusals(again.body)).toEqual(['label: headingTaken']);
  });

  it('leaves nothing behind with the consent that is withdrawn, and is not asked of the anonymous', async () => {
    const rows = await openRows(api, 'q-anonymous');
    const question = await ask(rows, { required: true });
    const made = await rows.enrol({ [question.id]: 'c1' });
    const answers = { ...made.answers, mode: 'anonymous' };
    await rows.samordnare.put(rows.path('participation', made.id), { answers, extents: {}, version: 1 }).expect(200);
    expect(await api.db.asSuperuser('SELECT 1 FROM question_answer WHERE forbund_id = $1', [rows.forbund])).toEqual([]);
    await rows.samordnare.post(rows.list, { insatsId: rows.insats, answers: anonymous }).expect(201);
    const refused = { insatsId: rows.insats, answers: { ...anonymous, [question.id]: 'c1' } };
    expect(refusals((await rows.samordnare.post(rows.list, refused).expect(422)).body)).toEqual([
      `${question.id}: notCollected`,
    ]);
  });

  it('has a table in the report, over those who were asked, where women and men add up', async () => {
    const rows = await openRows(api, 'q-report');
    const exit = { endDate: '2026-03-01', exitReason: 'studies' };
    const end = async ({ id }: ParticipationView) =>
      await rows.samordnare.post(rows.path('exit', id), { answers: exit, version: 1 }).expect(200);
    await end(await rows.enrol({ startDate: '2025-12-01' }));
    const unanswered = await rows.enrol();
    const everywhere = await ask(rows);
    const here = { kind: 'number', categories: [], label: 'Timmar', unit: 'timmar', insatsId: rows.insats };
    const hours = await ask(rows, here);
    await end(unanswered);
    await end(await rows.enrol({ [everywhere.id]: 'c2', [hours.id]: '10' }));
    await end(await rows.enrol({ gender: 'man', [everywhere.id]: 'c2', [hours.id]: '5' }));
    await rows.enrol({ [everywhere.id]: 'c1' });
    const path = pathOf(paths.report, { forbund: rows.forbund });
    const report = (await rows.office.get(`${path}?from=2026-01&to=2026-08`).expect(200)).body as Report;
    const [whole, insats] = report.sections;
    const valuesOf = (table: ReportTable | undefined) =>
      table?.rows.map(({ label, cells }) => [
        label.sv,
        ...cells.map(({ value }) => value.kind === 'number' && value.value),
      ]);
    const tableOf = (section: ReportSection | undefined, id: string) =>
      section?.tables.find((table) => table.id === id);
    expect(valuesOf(tableOf(whole, everywhere.id))).toEqual([
      ['Buss', '0', '0', '0', '0'],
      ['Cykel', '1', '1', '2', '0'],
      ['Uppgift saknas', '1', '0', '1', '0'],
      ['Totalt', '2', '1', '3', '0'],
    ]);
    expect(tableOf(whole, everywhere.id)).toMatchObject({
      population: { sv: 'Avslutade med uppgifter som fick frågan januari–augusti 2026, n = 3.' },
      finding: { sv: 'Vanligast: Cykel, 2 av 3.' },
    });
    expect(tableOf(whole, hours.id)).toBeUndefined();
    expect(valuesOf(tableOf(insats, hours.id))).toEqual([
      ['Antal svar', '1', '1', '2', '0'],
      ['Medel', '10.0', '5.0', '7.5', false],
      ['Median', '10.0', '5.0', '7.5', false],
      ['Minsta', '10.0', '5.0', '5.0', false],
      ['Största', '10.0', '5.0', '10.0', false],
    ]);
    const comment = { insatsId: null, table: everywhere.id, from: '2026-01', to: '2026-08', text: 'Bra', version: 0 };
    await rows.office.put(pathOf(paths.comments, { forbund: rows.forbund }), comment).expect(200);
    const unlisted = await rows.office.put(pathOf(paths.comments, { forbund: rows.forbund }), {
      ...comment,
      table: 'x',
    });
    expect(refusals(unlisted.body)).toEqual(['table: choice']);
  });

  it('is reached by roles of aggregates through the view alone', async () => {
    const rows = await openRows(api, 'q-view');
    const question = await ask(rows);
    await rows.enrol({ [question.id]: 'c1' });
    const run = (role: Role, permission: PermissionId, sql: string, insatser: string[] = []) =>
      api.db.unitOfWork.run(
        {
          forbundId: rows.forbund,
          accountId: null,
          actor: 'spec',
          grant: { roles: [role], insatser },
          isOperator: false,
        },
        permission,
        async (tx) => success(await tx.query(sql)),
      );
    await expect(run('forbund', 'question:write', 'SELECT * FROM question_answer')).rejects.toThrow(
      'permission denied',
    );
    await expect(run('forbund', 'report:read', 'SELECT * FROM question_answer')).rejects.toThrow('permission denied');
    const [seen] = unwrap(await run('forbund', 'report:read', 'SELECT * FROM question_answer_fact')) as [object];
    expect(Object.keys(seen)).not.toContain('participation_id');
    const count = 'SELECT count(*)::int AS n FROM question_answer_fact';
    expect(unwrap(await run('samordnare', 'report:read', count))).toEqual([{ n: 0 }]);
    expect(unwrap(await run('samordnare', 'report:read', count, [rows.insats]))).toEqual([{ n: 1 }]);
    const own = 'SELECT count(*)::int AS n FROM question_answer';
    expect(unwrap(await run('samordnare', 'participation:read', own))).toEqual([{ n: 0 }]);
  });

  it('is made by the förbund alone, and its answers are seen by no role of the förbund’s', async () => {
    const rows = await openRows(api, 'q-roles');
    const question = await ask(rows);
    await rows.enrol({ [question.id]: 'c1' });
    await rows.samordnare.post(listOf(rows.forbund), transport).expect(403);
    for (const role of ['board', 'auditor', 'administrator', 'referralTeam'] as const) {
      const client = await api.signIn(await api.addAccount(rows.forbund, role));
      await client.get(listOf(rows.forbund)).expect(403);
    }
    const stranger = await openRows(api, 'q-stranger');
    expect((await stranger.office.get(listOf(stranger.forbund)).expect(200)).body).toEqual([]);
    const path = pathOf(paths.question, { forbund: stranger.forbund, id: question.id });
    await stranger.office.put(path, contentOf(question)).expect(404);
  });
});
