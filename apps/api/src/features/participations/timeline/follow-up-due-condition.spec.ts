import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@utfall/calendar';
import { followUpPlan } from '@utfall/participation';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { followUpDueCondition } from './follow-up-due-condition.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
}, 60_000);
afterAll(async () => {
  await db.close();
});

describe('what is due by SQL', () => {
  it('is what the plan says is open or overdue, on every day of two years', async () => {
    for (const exit of ['2024-08-31', '2024-02-29', '2025-12-15']) {
      const days = Array.from({ length: 700 }, (_, i) => addDays(localDate(exit), i));
      const rows = await db.asSuperuser<{ today: string; due: boolean }>(
        `SELECT d.today, ${followUpDueCondition('d.today')} AS due FROM unnest($2::date[]) AS d (today),
         (SELECT gen_random_uuid() AS forbund_id, gen_random_uuid() AS participation_id, $1::date AS end_date,
                 1::smallint AS mode, 1::smallint AS exit_reason) AS participation`,
        [exit, days],
      );
      const bySql = new Map(rows.map(({ today, due }) => [today, due]));
      const expected = days.map((today) => [
        today,
        followUpPlan(exit, [], today).some(({ state }) => state === 'open' || state === 'overdue'),
      ]);
      expect(days.map((today) => [today, bySql.get(today)])).toEqual(expected);
    }
  });
});
