import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addForbund, addInsats, csv, importing, today } from '../../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { operatorOf } from '../../platform/database/principal.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { undoImport } from './batches/undo-import.js';

let db: TestDatabase;
let forbund: string;
let transport: string;
let hours: string;

beforeAll(async () => {
  db = await openTestDatabase();
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  forbund = await addForbund(db, `f-${randomUUID().slice(0, 8)}`);
  const steget = await addInsats(db, forbund, 'Steget', { prefix: 'STE' });
  await addInsats(db, forbund, 'Andra', { prefix: 'AND' });
  transport = await addQuestion('Hur tar du dig hit?', 'several', null);
  hours = await addQuestion('Timmar', 'number', steget);
});

async function addQuestion(label: string, kind: string, insatsId: string | null): Promise<string> {
  const id = randomUUID();
  await db.asSuperuser(
    `INSERT INTO question (forbund_id, question_id, insats_id, place, label, label_en, heading_key, meaning, meaning_en, kind,
       asked_at, required, sensitive, valid_from, min_value, max_value)
     VALUES ($1, $2, $3, 1, $4, $4, lower($4), '', '', $5, 'enrolment', true, true, '2024-01-01',
       CASE WHEN $5 = 'number' THEN 0 END, CASE WHEN $5 = 'number' THEN 40 END)`,
    [forbund, id, insatsId, label, kind],
  );
  for (const [number, answer] of kind === 'number' ? [] : [['1', 'Buss'] as const, ['2', 'Cykel'] as const]) {
    await db.asSuperuser(`INSERT INTO question_category VALUES ($1, $2, $3, $3, $4, $4)`, [
      forbund,
      id,
      number,
      answer,
    ]);
  }
  return id;
}

const headings = [
  'insats',
  'registrering',
  'kön',
  'åldersgrupp',
  'kommun',
  'utbildning',
  'tid i offentlig försörjning',
];
const others = [
  'försörjning vid start',
  'remittent',
  'startdatum',
  'slutdatum',
  'avslutsorsak',
  'sysselsättning vid start',
];

function file(...rows: { insats: string; [heading: string]: string }[]): string {
  const all = ['deltagarkod', ...headings, ...others, 'Hur tar du dig hit?', 'timmar'];
  const cells = rows.map((row) =>
    all.map((heading) => ({ registrering: 'Med uppgifter', startdatum: '2024-02-01', ...row })[heading] ?? ''),
  );
  return csv(all, ...cells);
}

const stored = () =>
  db.asSuperuser<{ question_id: string; coded: number | null; amount: number | null }>(
    `SELECT question_id, coded, amount FROM question_answer WHERE forbund_id = $1 ORDER BY amount NULLS FIRST, coded`,
    [forbund],
  );
const run = (content: string) => importing(db, forbund, 'deltagare', content);

describe('own questions of a file', () => {
  it('are columns with their names, and an empty cell is Uppgift saknas', async () => {
    await importing(
      db,
      forbund,
      'deltagare',
      file(
        { insats: 'Steget', 'Hur tar du dig hit?': 'Buss|cykel', timmar: '12' },
        { insats: 'Andra', 'Hur tar du dig hit?': '' },
        { insats: 'Steget', startdatum: '2023-12-31', registrering: 'Anonym' },
      ),
    );
    expect(await stored()).toEqual([
      { question_id: transport, coded: 0, amount: null },
      { question_id: transport, coded: 3, amount: null },
      { question_id: hours, coded: null, amount: 12 },
    ]);
  });

  it('are refused where the insats does not ask, or the answer does not fit', async () => {
    const outcome = await run(
      file(
        { insats: 'Andra', timmar: '3' },
        { insats: 'Steget', timmar: '41' },
        { insats: 'Steget', timmar: 'tolv', 'Hur tar du dig hit?': 'Flyg' },
      ),
    );
    const told = outcome.errors.map(({ row, column, message }) => [row, column, message]);
    // Two cells of a row are told in the order of the questions, which is that of their making.
    expect(told.sort(([a, one], [b, two]) => Number(a) - Number(b) || String(two).localeCompare(String(one)))).toEqual([
      [2, 'timmar', 'Frågan ställs inte i den här insatsen. Lämna cellen tom.'],
      [3, 'timmar', 'Timmar: talet ska ligga inom 0–40.'],
      [4, 'timmar', '”tolv” är inget heltal. Skriv som 12.'],
      [4, 'Hur tar du dig hit?', '”Flyg” är inget svar i kolumnen Hur tar du dig hit?.'],
    ]);
    expect(await stored()).toEqual([]);
  });

  it('are no matter of files that were made before them', async () => {
    const [first, ...rest] = file({ insats: 'Steget' }).split('\r\n');
    const withoutQuestions = [first, ...rest].map((line) => line?.split(';').slice(0, -2).join(';')).join('\r\n');
    const outcome = await run(withoutQuestions);
    expect(outcome.errors).toEqual([]);
    expect(await stored()).toEqual([{ question_id: transport, coded: 0, amount: null }]);
  });

  it('go with the import when it is undone', async () => {
    await importing(db, forbund, 'deltagare', file({ insats: 'Steget', timmar: '12' }));
    const [batch] = await db.asSuperuser<{ import_id: string }>(
      `SELECT import_id FROM import_batch WHERE forbund_id = $1`,
      [forbund],
    );
    unwrap(
      await db.unitOfWork.run(operatorOf(forbund), 'participation:import', (tx) =>
        undoImport(tx, batch?.import_id ?? '', today),
      ),
    );
    expect(await stored()).toEqual([]);
  });
});
