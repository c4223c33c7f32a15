import type { ReferralFilter, ReferralList } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { openReferralStates, queueStates, type ReferralState } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { insatsDirectory } from './insats-directory.js';
import { type Desk, recordOf, referralColumns, type StoredReferral } from './referral-record.js';
import { referralView } from './referral-view.js';

/** More than anybody goes through; the closed of many years are found by number. */
const MAX_ITEMS = 300;

const states: Record<ReferralFilter, readonly ReferralState[]> = {
  open: openReferralStates,
  queue: queueStates,
  closed: ['started', 'declined', 'withdrawn', 'returned'],
};

export interface ReferralQuery {
  readonly filter?: ReferralFilter;
  readonly insats?: string;
}

/** What waits has the longest waiting first, what is closed the latest first. */
export async function listReferrals(
  tx: Transaction,
  desk: Desk,
  { filter = 'open', insats }: ReferralQuery,
  clock: Clock,
): Promise<Result<ReferralList>> {
  const values: unknown[] = [tx.principal.forbundId, states[filter]];
  const ofInsats =
    insats === undefined ? '' : `AND coalesce(placed_insats_id, asked_insats_id) = $${values.push(insats)}`;
  const from = `FROM referral WHERE forbund_id = $1 AND state = ANY ($2) ${ofInsats}`;
  const order =
    filter === 'closed'
      ? 'coalesce(closed_date, started_date) DESC, number DESC'
      : 'coalesce(placed_date, received_date), number';
  const [counted] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, values);
  const rows = await tx.query<StoredReferral>(
    `SELECT ${referralColumns(desk)} ${from} ORDER BY ${order} LIMIT ${MAX_ITEMS}`,
    values,
  );
  const insatser = await insatsDirectory(tx);
  const items = rows.map((row) => referralView(tx, desk, recordOf(row), insatser, clock));
  return success({ items, total: counted?.total ?? 0 });
}
