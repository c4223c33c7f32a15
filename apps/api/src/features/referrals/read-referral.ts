import type { ReferralDetail, ReferralLine } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { ReferralState } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { type DirectoryInsats, insatsDirectory } from './insats-directory.js';
import { loadReferral } from './load-referral.js';
import type { Desk } from './referral-record.js';
import { referralView } from './referral-view.js';

/** One referral with its history. */
export async function readReferral(
  tx: Transaction,
  desk: Desk,
  id: string,
  clock: Clock,
): Promise<Result<ReferralDetail>> {
  const record = await loadReferral(tx, desk, id);
  if (!record) return failure('notFound');
  const insatser = await insatsDirectory(tx);
  return success({ ...referralView(tx, desk, record, insatser, clock), lines: await linesOf(tx, id, insatser) });
}

interface Row {
  readonly event: string;
  readonly state: ReferralState;
  readonly on: string;
  readonly insatsId: string | null;
  readonly papers: string[];
  readonly reason: string | null;
  readonly note: string | null;
  readonly at: Date;
  readonly by: string;
}

async function linesOf(
  tx: Transaction,
  id: string,
  insatser: ReadonlyMap<string, DirectoryInsats>,
): Promise<ReferralLine[]> {
  const rows = await tx.query<Row>(
    `SELECT e.event, e.state, e.on_date AS on, e.insats_id AS "insatsId", e.papers, e.reason, e.note, e.at,
            coalesce(a.name, e.actor) AS by
     FROM referral_event e LEFT JOIN account a ON a.account_id = e.actor_id
     WHERE e.forbund_id = $1 AND e.referral_id = $2 ORDER BY e.event_no DESC`,
    [tx.principal.forbundId, id],
  );
  return rows.map(({ insatsId, at, ...row }) => ({
    ...row,
    insats: insatsId === null ? null : { id: insatsId, name: insatser.get(insatsId)?.name ?? '' },
    at: at.toISOString(),
  }));
}
