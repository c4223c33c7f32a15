import type { InsatsFacts } from '@utfall/data-quality';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** What the checks of an insats ask for beside its participations. */
export type InsatsBeside = Pick<InsatsFacts, 'waiting' | 'waitingAge' | 'unanswered' | 'monthsCountedTwice'>;

interface Row {
  readonly insats_id: string;
  readonly waiting: number | null;
  readonly counted_on: number | null;
  readonly unanswered_since: readonly number[] | null;
  readonly months_counted_twice: number;
}

/** By insats, as counts. @param today epoch day */
export async function loadInsatsBeside(tx: Transaction, today: number): Promise<Map<string, InsatsBeside>> {
  const rows = await tx.query<Row>(
    `SELECT insats_id, waiting, unanswered_since, months_counted_twice,
       (waiting_updated_at AT TIME ZONE 'Europe/Stockholm')::date - date '1970-01-01' AS counted_on
     FROM quality_insats_fact WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return new Map(
    rows.map((row) => [
      row.insats_id,
      {
        waiting: row.waiting,
        waitingAge: row.counted_on === null ? null : today - row.counted_on,
        unanswered: (row.unanswered_since ?? []).map((since) => today - since),
        monthsCountedTwice: row.months_counted_twice,
      },
    ]),
  );
}
