import type { ReferralFilter, ReferralPage } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { openReferralStates, queueStates, type ReferralState } from '@utfall/participation';
import { BAD_CURSOR, cursorText, parseCursor } from '../../platform/database/page-cursor.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { insatsDirectory } from './insats-directory.js';
import { type Desk, recordOf, referralColumns, type StoredReferral } from './referral-record.js';
import { referralView } from './referral-view.js';

const states: Record<ReferralFilter, readonly ReferralState[]> = {
  open: openReferralStates,
  queue: queueStates,
  closed: ['started', 'declined', 'withdrawn', 'returned'],
};

export interface ReferralQuery {
  readonly filter?: ReferralFilter;
  readonly insats?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** By which day a list is ordered, and which way. */
const orders = {
  waiting: { day: 'coalesce(placed_date, received_date)', direction: 'ASC', after: '>' },
  closed: { day: 'coalesce(closed_date, started_date)', direction: 'DESC', after: '<' },
} as const;

/** What waits has the longest waiting first, what is closed the latest first. `total` counts all pages. */
export async function listReferrals(
  tx: Transaction,
  desk: Desk,
  query: ReferralQuery,
  clock: Clock,
): Promise<Result<ReferralPage>> {
  const { filter = 'open', insats, cursor, limit } = query;
  const from = cursor === undefined ? undefined : parseCursor(cursor, NUMBER);
  if (cursor !== undefined && !from) return invalid([BAD_CURSOR]);
  const values: unknown[] = [tx.principal.forbundId, states[filter]];
  const ofInsats =
    insats === undefined ? '' : `AND coalesce(placed_insats_id, asked_insats_id) = $${values.push(insats)}`;
  const found = `FROM referral WHERE forbund_id = $1 AND state = ANY ($2) ${ofInsats}`;
  const [counted] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${found}`, values);
  const { day, direction, after } = orders[filter === 'closed' ? 'closed' : 'waiting'];
  const onward = from
    ? `AND (${day}, number) ${after} ($${values.push(from.day)}::date, $${values.push(from.key)})`
    : '';
  const rows = await tx.query<StoredReferral & { readonly listedBy: string }>(
    `SELECT ${referralColumns(desk)}, ${day} AS "listedBy" ${found} ${onward}
     ORDER BY ${day} ${direction}, number ${direction} LIMIT $${values.push(limit + 1)}`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const insatser = await insatsDirectory(tx);
  return success({
    items: page.map(({ listedBy: _, ...row }) => referralView(tx, desk, recordOf(row), insatser, clock)),
    next: last && rows.length > limit ? cursorText({ day: last.listedBy, key: last.number }) : null,
    total: counted?.total ?? 0,
  });
}

/** As long as a number may be. */
const NUMBER = /^.{1,40}$/;
