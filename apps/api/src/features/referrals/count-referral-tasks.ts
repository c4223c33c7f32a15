import { type LocalDate } from '@utfall/calendar';
import { COMPLETION_DAYS } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Desk } from './referral-record.js';

/** What waits for whoever has it; `insatsId` null = the referral team. */
export interface ReferralTask {
  readonly id: 'referralsToPlace' | 'completionOverdue';
  readonly insatsId: string | null;
  readonly count: number;
}

/** Referrals that somebody should decide about, and papers that have not come in time. Needs a role that sees rows. */
export async function countReferralTasks(tx: Transaction, desk: Desk, today: LocalDate): Promise<ReferralTask[]> {
  const insats = desk === 'team' ? 'NULL::uuid' : 'asked_insats_id';
  return await tx.query<ReferralTask>(
    `SELECT CASE state WHEN 'received' THEN 'referralsToPlace' ELSE 'completionOverdue' END AS id,
            ${insats} AS "insatsId", count(*)::int AS count
     FROM referral
     WHERE forbund_id = $1 AND receiver = $2 AND placed_insats_id IS NULL
       AND (state = 'received' OR (state = 'completionAsked' AND completion_date < $3::date - ${COMPLETION_DAYS}))
     GROUP BY 1, 2 ORDER BY 1 DESC`,
    [tx.principal.forbundId, desk, today],
  );
}

/**
 * How many are placed or queued and have not started, by insats: there is an entry for every insats that a referral has come
 * to, and none for one that takes people without. Counts, for whoever may see those.
 */
export async function countQueues(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ insats_id: string; count: number }>(
    `SELECT insats_id, count(*) FILTER (WHERE state IN ('placed', 'queued'))::int AS count
     FROM referral_fact WHERE forbund_id = $1 AND insats_id IS NOT NULL GROUP BY insats_id`,
    [tx.principal.forbundId],
  );
  return new Map(rows.map(({ insats_id: id, count }) => [id, count]));
}
