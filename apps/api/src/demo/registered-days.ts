import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../platform/database/unit-of-work.js';

/** Days from an event to its registration, in turn: most within a week, some after the month has been read. */
const LAGS = [0, 3, 1, 8, 0, 2, 40, 1, 5, 14];
/** Days since an ongoing record was changed, in turn: one of ten has lain still for half a year. */
const QUIET = [12, 40, 3, 75, 200, 21, 9, 120, 33, 60];

/**
 * Lets the demo's participations have been registered day by day, as if people had done it: what was made a moment ago would be
 * late by years.
 */
export async function saveRegisteredDays(tx: Transaction, today: LocalDate): Promise<void> {
  await tx.query(
    `UPDATE participation p
     SET created_at = r.created, exit_registered_at = r.exited, updated_at = greatest(r.created, coalesce(r.exited, r.changed))
     FROM (
       SELECT participation_id, least(start_date + ($3::int[])[1 + turn % 10], $2::date) AS created,
         CASE WHEN end_date IS NOT NULL THEN least(end_date + ($3::int[])[1 + (turn + 3) % 10], $2::date) END AS exited,
         $2::date - ($4::int[])[1 + turn % 10] AS changed
       FROM (
         SELECT participation_id, start_date, end_date,
           row_number() OVER (ORDER BY insats_id, start_date, code, participation_id)::int AS turn
         FROM participation WHERE forbund_id = $1
       ) numbered
     ) r
     WHERE p.forbund_id = $1 AND p.participation_id = r.participation_id`,
    [tx.principal.forbundId, today, LAGS, QUIET],
  );
}
