import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { incompleteCondition } from './incomplete-condition.js';
import { followUpDueCondition } from './timeline/follow-up-due-condition.js';

/** How many records of each insats have something to mend; insatser with none are left out. Needs a role that may see rows. */
export async function countIncomplete(tx: Transaction): Promise<{ insatsId: string; count: number }[]> {
  const rows = await tx.query<{ insats_id: string; count: number }>(
    `SELECT insats_id, count(*)::int AS count FROM participation
     WHERE forbund_id = $1 AND ${incompleteCondition()} GROUP BY insats_id`,
    [tx.principal.forbundId],
  );
  return rows.map(({ insats_id: insatsId, count }) => ({ insatsId, count }));
}

/** How many participations of each insats have a follow-up to make; insatser with none are left out. Needs a role that may see rows. */
export async function countFollowUpsDue(tx: Transaction, clock: Clock): Promise<{ insatsId: string; count: number }[]> {
  const rows = await tx.query<{ insats_id: string; count: number }>(
    `SELECT insats_id, count(*)::int AS count FROM participation
     WHERE forbund_id = $1 AND ${followUpDueCondition('$2')} GROUP BY insats_id`,
    [tx.principal.forbundId, dayInSweden(clock.now())],
  );
  return rows.map(({ insats_id: insatsId, count }) => ({ insatsId, count }));
}

export { lookUpImportedCodes } from './look-up-imported-codes.js';
