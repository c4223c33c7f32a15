import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportKind } from '@utfall/api-contract';
import {
  addForbund,
  goldenCases,
  goldenFile,
  goldenPath,
  type GoldenCase,
  importing,
  storedRows,
} from '../../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sourceOfPath } from './file/import-source.js';

let db: TestDatabase;
const forbund = {} as Record<GoldenCase, string>;

beforeAll(async () => {
  db = await openTestDatabase();
  for (const name of goldenCases) forbund[name] = await addForbund(db, name);
}, 60_000);
afterAll(() => db.close());

const files: [GoldenCase, ImportKind, number, string][] = [
  ['vanersborg-mellerud-2019', 'insatser', 10, '10 insatser, varav 2 spår'],
  ['vanersborg-mellerud-2019', 'deltagare', 109, '109 deltaganden i 2 insatser'],
  ['vanersborg-mellerud-2019', 'volym', 3, '3 volymrader med 83 nya personer i 1 insats'],
  ['vanersborg-mellerud-2019', 'ekonomi', 14, '14 ekonomirader'],
  ['insjoriket-2019', 'insatser', 7, '7 insatser, varav 2 spår'],
  ['insjoriket-2019', 'deltagare', 219, '219 deltaganden i 1 insats'],
  ['insjoriket-2019', 'ekonomi', 12, '12 ekonomirader'],
];

describe('the golden files as they stand', () => {
  it.each(files)('%s: %s.csv', async (name, kind, rows, summary) => {
    const outcome = await importing(db, forbund[name], kind, await sourceOfPath(goldenPath(name, kind), `${kind}.csv`));
    expect(outcome.errors).toEqual([]);
    expect(outcome.saved).toMatchObject({ rows, summary });
  });

  it('are in the database with their goal, their money in öre and their people', async () => {
    const id = forbund['vanersborg-mellerud-2019'];
    const goals = await db.asSuperuser(
      `SELECT measure, target, name FROM insats_goal JOIN insats USING (insats_id) WHERE insats_goal.forbund_id = $1`,
      [id],
    );
    expect(goals).toEqual([
      { measure: 'workOrStudies', target: '0.4000', name: 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering' },
    ]);
    const [money] = await db.asSuperuser(
      `SELECT outturn, annual_budget, from_month, to_month, type FROM economy_row WHERE forbund_id = $1 AND code = '3006'`,
      [id],
    );
    expect(money).toEqual({
      outturn: '128904800',
      annual_budget: '250000000',
      from_month: '2019-01-01',
      to_month: '2019-08-01',
      type: 'insats',
    });
    const [people] = await db.asSuperuser(
      `SELECT count(*)::int AS rows, count(code)::int AS codes, count(DISTINCT participant_id)::int AS people,
              count(*) FILTER (WHERE mode = 2)::int AS anonymous FROM participation WHERE forbund_id = $1`,
      [id],
    );
    const lines = goldenFile('vanersborg-mellerud-2019', 'deltagare').toString().trim().split('\r\n').slice(1);
    const codes = new Set(lines.map((line) => line.split(';')[1]).filter(Boolean));
    const anonymous = lines.filter((line) => line.split(';')[2] === 'Anonym').length;
    expect(people).toEqual({ rows: lines.length, codes: lines.length - anonymous, people: codes.size, anonymous });
    expect(anonymous).toBe(5);
  });

  it('say who imported them, from which file, in the audit trail', async () => {
    const entries = await db.asSuperuser<{ actor: string; after_image: Record<string, unknown> }>(
      `SELECT actor, after_image FROM audit_entry JOIN audit_content USING (forbund_id, content_id)
       WHERE subject_type = 'import' AND forbund_id = $1 ORDER BY audit_id`,
      [forbund['insjoriket-2019']],
    );
    expect(entries.map(({ actor, after_image: image }) => [actor, image['kind'], image['rowsRead']])).toEqual([
      ['operator', 'insatser', 7],
      ['operator', 'deltagare', 219],
      ['operator', 'ekonomi', 12],
    ]);
    expect(entries[0]?.after_image['sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  // 109 rows less the five anonymous, who have no code to be told by.
  it.each([
    ['deltagare', 104],
    ['volym', 3],
  ] as [ImportKind, number][])('%s once more is refused row by row, and nothing changes', async (kind, count) => {
    const before = await storedRows(db);
    const again = await importing(
      db,
      forbund['vanersborg-mellerud-2019'],
      kind,
      goldenFile('vanersborg-mellerud-2019', kind),
    );
    expect(again.saved).toBeNull();
    expect(again.errorCount).toBe(count);
    expect(await storedRows(db)).toEqual(before);
  });

  it('insatser once more changes nothing, and ekonomi replaces what it said', async () => {
    const name = 'vanersborg-mellerud-2019';
    const insatser = await importing(db, forbund[name], 'insatser', goldenFile(name, 'insatser'));
    expect(insatser.saved).toMatchObject({ rows: 0, counts: { unchanged: 10 } });
    const text = goldenFile(name, 'ekonomi').toString().replace(';1289048;', ';1289049,50;');
    const ekonomi = await importing(db, forbund[name], 'ekonomi', text);
    expect(ekonomi.saved?.summary).toBe('14 ekonomirader, varav 14 ersatte tidigare');
    const rows = await db.asSuperuser(`SELECT outturn FROM economy_row WHERE forbund_id = $1 AND code = '3006'`, [
      forbund[name],
    ]);
    expect(rows).toEqual([{ outturn: '128904950' }]);
  });

  it('leave nothing staged', async () => {
    expect((await storedRows(db))['import_stage']).toBe(0);
  });
});
