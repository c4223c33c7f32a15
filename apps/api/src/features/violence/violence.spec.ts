import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pathOf, paths, type ViolenceTallyView } from '@utfall/api-contract';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let violence: string;
let questions: string;

const tally = (change: object = {}) => ({
  gender: 'woman',
  asked: 10,
  declined: 2,
  notAsked: 3,
  answers: [{ slot: 1, yes: 3, no: 5 }],
  version: 0,
  ...change,
});
const save = (tallies: readonly object[], change: object = {}) =>
  rows.samordnare.put(violence, { insatsId: rows.insats, month: '2026-03', tallies, ...change });
const year = async () =>
  (await rows.samordnare.get(`${violence}?insats=${rows.insats}&year=2026`).expect(200)).body
    .tallies as ViolenceTallyView[];

beforeAll(async () => {
  api = await openTestApp();
}, 60_000);
beforeEach(async () => {
  rows = await openRows(api, `violence-${randomUUID().slice(0, 8)}`);
  violence = pathOf(paths.violence, { forbund: rows.forbund });
  questions = pathOf(paths.violenceQuestions, { forbund: rows.forbund });
});
afterAll(async () => {
  await api.close();
});

describe('the tally of a month', () => {
  it('is saved for all genders at once, changed by version, and gone when it is of nothing', async () => {
    await save([tally(), tally({ gender: 'man', asked: 1, declined: 1, answers: [] })]).expect(200);
    expect(await year()).toMatchObject([
      { gender: 'woman', month: '2026-03', asked: 10, answers: { 1: { yes: 3, no: 5 } }, version: 1 },
      { gender: 'man', asked: 1, answers: {}, version: 1 },
    ]);
    await save([tally({ asked: 11, answers: [{ slot: 1, yes: 4, no: 5 }], version: 1 })]).expect(200);
    const stale = await save([tally({ version: 1 })]).expect(409);
    expect((stale.body.current as ViolenceTallyView[])[0]).toMatchObject({ asked: 11, version: 2 });
    await save([tally({ asked: 0, declined: 0, notAsked: 0, answers: [], version: 2 })]).expect(200);
    expect((await year()).map(({ gender }) => gender)).toEqual(['man']);
  });

  it.each<[string, object, string]>([
    [
      'answers that are not those asked',
      { answers: [{ slot: 2, yes: 3, no: 4 }] },
      'tallies.0.answers.2: answersDisagree',
    ],
    ['more who declined than were asked', { declined: 11, answers: [] }, 'tallies.0.declined: declinedOverAsked'],
    [
      'a question twice',
      {
        answers: [
          { slot: 1, yes: 3, no: 5 },
          { slot: 1, yes: 3, no: 5 },
        ],
      },
      'tallies.0.answers: twice',
    ],
    ['a sixth question', { answers: [{ slot: 6, yes: 3, no: 5 }] }, 'tallies.0.answers.0.slot: choice'],
    ['a participation', { participationId: randomUUID() }, 'tallies.0.participationId: unknownField'],
  ])('is refused %s', async (_, change, code) => {
    expect(refusals((await save([tally(change)]).expect(422)).body)).toEqual([code]);
    expect(await year()).toEqual([]);
  });

  it('is refused ahead of today, of a gender twice, and in an insats of others', async () => {
    expect(refusals((await save([tally()], { month: '2026-12' }).expect(422)).body)).toEqual(['month: future']);
    expect(refusals((await save([tally(), tally()]).expect(422)).body)).toEqual(['tallies: twice']);
    const other = await rows.addInsats({ name: 'Andras' });
    expect(refusals((await save([tally()], { insatsId: other }).expect(422)).body)).toEqual(['insatsId: unknown']);
    await rows.samordnare.get(`${violence}?insats=${other}&year=2026`).expect(404);
  });

  it('agrees with itself in the database whatever writes it', async () => {
    const insert = (yes: number | null, no: number | null) =>
      api.db.asSuperuser(
        `INSERT INTO violence_tally (forbund_id, insats_id, month, gender, asked, declined, not_asked, yes_1, no_1)
         VALUES ($1, $2, '2026-01-01', 1, 10, 2, 0, $3, $4)`,
        [rows.forbund, rows.insats, yes, no],
      );
    await expect(insert(3, 4)).rejects.toThrow(/check/);
    await expect(insert(8, null)).rejects.toThrow(/check/);
    await insert(3, 5);
  });

  it('names no participation, code, day or account anywhere in its table', async () => {
    const columns = await api.db.asSuperuser(
      `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'violence_tally'`,
      [],
    );
    const names = columns.map((column) => (column as { column_name: string }).column_name);
    expect(
      names.filter(
        (name) => !/^(forbund_id|insats_id|month|gender|asked|declined|not_asked|version|(yes|no)_[1-5])$/.test(name),
      ),
    ).toEqual([]);
  });

  it('is counted in the report, and read by nobody who reads the report alone', async () => {
    await save([tally()]).expect(200);
    const answer = await rows.office.get(`${pathOf(paths.figures, { forbund: rows.forbund })}?from=2026-01&to=2026-12`);
    const of = (measure: string) =>
      (
        answer.body as { insats: string | null; measure: string; by: object; value: number; denominator: number }[]
      ).find((f) => f.insats === null && f.measure === measure && Object.keys(f.by).length === 0);
    expect([of('violenceAsked')?.value, of('violenceDeclined')?.value, of('violenceNotAsked')?.value]).toEqual([
      10, 2, 3,
    ]);
    expect(of('violenceYes')).toMatchObject({ value: 3, denominator: 8 });
    await rows.office.get(`${violence}?insats=${rows.insats}&year=2026`).expect(403);
    for (const role of ['beredningsgrupp', 'economist', 'board', 'administrator'] as const) {
      const client = await api.signIn(await api.addAccount(rows.forbund, role));
      await client.get(`${violence}?insats=${rows.insats}&year=2026`).expect(403);
      await client.get(questions).expect(403);
    }
    const owner = await api.signIn(await api.addAccount(rows.forbund, 'insatsOwner', [rows.insats]));
    await owner.get(`${violence}?insats=${rows.insats}&year=2026`).expect(200);
    await owner.put(violence, { insatsId: rows.insats, month: '2026-03', tallies: [tally()] }).expect(403);
  });
});

describe('the questions', () => {
  it('are neutral until the förbund writes its own, by version', async () => {
    expect((await rows.samordnare.get(questions).expect(200)).body).toEqual({
      texts: ['Fråga 1', 'Fråga 2', 'Fråga 3'],
      version: 0,
    });
    const define = (texts: string[], version: number) =>
      rows.office.put(questions, { questions: texts.map((text) => ({ text })), version });
    await define(['Nu', 'Tidigare'], 0).expect(200);
    expect((await rows.samordnare.get(questions).expect(200)).body).toEqual({ texts: ['Nu', 'Tidigare'], version: 1 });
    expect((await define(['Annat'], 0).expect(409)).body.current).toMatchObject({ texts: ['Nu', 'Tidigare'] });
    await define(['Annat'], 1).expect(200);
    expect(refusals((await define(['Ring 19121212-1212'], 2).expect(422)).body)).toEqual([
      'questions.0.text: personalNumber',
    ]);
    expect(refusals((await define([], 2).expect(422)).body)).toEqual(['questions: list']);
    await rows.samordnare.put(questions, { questions: [{ text: 'Min' }], version: 2 }).expect(403);
  });
});
