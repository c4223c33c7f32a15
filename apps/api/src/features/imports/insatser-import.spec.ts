import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addForbund, csv, importing } from '../../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';

let db: TestDatabase;
let forbund: string;

beforeAll(async () => {
  db = await openTestDatabase();
  forbund = await addForbund(db, 'eget');
}, 60_000);
afterAll(() => db.close());

const headings = [
  'insats',
  'överordnad insats',
  'inriktning',
  'andel individinriktad %',
  'ekonomikod',
  'kodprefix',
  'startdatum',
  'mål arbete eller studier %',
];

describe('insatser.csv', () => {
  it('may name a parent below its track, and state share, prefix, start and goal', async () => {
    const outcome = await importing(
      db,
      forbund,
      'insatser',
      csv(
        headings,
        ['Steget – Ung', 'Steget', 'Individinriktad', '', '', 'UNG', '2024-01-01', '37,5'],
        ['Steget', '', 'båda', '60', '3001', '', '', ''],
        ['Steget - Vuxen', 'STEGET', 'Individinriktad', '', '', '', '', '0'],
      ),
    );
    expect(outcome.errors).toEqual([]);
    expect(outcome.saved).toMatchObject({ rows: 3, summary: '3 insatser, varav 2 spår' });
    const rows = await db.asSuperuser(
      `SELECT i.name, p.name AS parent, i.kind, i.individual_share, i.code_prefix, i.start_date, g.target
       FROM insats i LEFT JOIN insats p ON p.forbund_id = i.forbund_id AND p.insats_id = i.parent_id
       LEFT JOIN insats_goal g ON g.forbund_id = i.forbund_id AND g.insats_id = i.insats_id
       WHERE i.forbund_id = $1 ORDER BY i.code_prefix`,
      [forbund],
    );
    expect(rows).toEqual([
      {
        name: 'Steget',
        parent: null,
        kind: 'both',
        individual_share: 60,
        code_prefix: 'STE',
        start_date: null,
        target: null,
      },
      {
        name: 'Steget - Vuxen',
        parent: 'Steget',
        kind: 'individual',
        individual_share: null,
        code_prefix: 'SV',
        start_date: null,
        target: '0.0000',
      },
      {
        name: 'Steget – Ung',
        parent: 'Steget',
        kind: 'individual',
        individual_share: null,
        code_prefix: 'UNG',
        start_date: '2024-01-01',
        target: '0.3750',
      },
    ]);
  });

  it('leaves what it repeats unchanged, also with fewer columns, and adds what is new', async () => {
    const outcome = await importing(
      db,
      forbund,
      'insatser',
      csv(
        ['insats', 'inriktning', 'överordnad insats'],
        ['Steget', 'Båda', ''],
        ['Steget – Äldre', 'Individinriktad', 'Steget'],
        ['steget – ung', 'Individinriktad', 'Steget'],
      ),
    );
    // Båda without its share is a fault of the row, before it is compared.
    expect(outcome.errors).toMatchObject([{ row: 2, column: 'andel individinriktad %' }]);
    const again = await importing(
      db,
      forbund,
      'insatser',
      csv(
        ['insats', 'inriktning', 'överordnad insats'],
        ['Steget – Äldre', 'Individinriktad', 'Steget'],
        ['steget – ung', 'Individinriktad', 'Steget'],
      ),
    );
    expect(again.errors).toEqual([]);
    expect(again.saved).toMatchObject({ rows: 1, counts: { unchanged: 1 } });
  });

  it('names every value that differs from what is stored', async () => {
    const outcome = await importing(
      db,
      forbund,
      'insatser',
      csv(headings, ['Steget – Ung', '', 'Strukturövergripande', '', '77', 'UNGA', '2024-02-01', '40']),
    );
    expect(outcome.errors.map(({ column, message }) => [column, /med (.*?)\. Ändra/.exec(message)?.[1]])).toEqual([
      ['överordnad insats', '”Steget”'],
      ['inriktning', '”Individinriktad”'],
      ['ekonomikod', '”” (tomt)'],
      ['kodprefix', '”UNG”'],
      ['startdatum', '”2024-01-01”'],
      ['mål arbete eller studier %', '”37.5”'],
    ]);
  });

  it('gives two insatser no prefix of one', async () => {
    const outcome = await importing(
      db,
      forbund,
      'insatser',
      csv(
        headings,
        ['A', '', 'Individinriktad', '', '', 'UNG', '', ''],
        ['B', '', 'Individinriktad', '', '', 'BB', '', ''],
        ['C', '', 'Individinriktad', '', '', 'BB', '', ''],
      ),
    );
    expect(outcome.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'kodprefix'],
      [4, 'kodprefix'],
    ]);
  });
});
