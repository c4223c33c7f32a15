import { randomUUID } from 'node:crypto';
import type { HandOverView } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from '../participation-record.js';

/** `left` = the side that was left, `joined` = the side that was gone to. */
export type Side = 'left' | 'joined';

interface Row {
  readonly side: Side;
  readonly on_date: string;
  readonly other_id: string | null;
  readonly other_code: string | null;
  readonly other_insats: string | null;
}

/** Both sides, each in its own insats: the account must reach both. */
export async function insertHandOver(
  tx: Transaction,
  left: ParticipationRecord | { id: string; insatsId: string },
  joined: { readonly id: string; readonly insatsId: string },
  on: string,
): Promise<void> {
  const { forbundId } = tx.principal;
  await tx.query(
    `INSERT INTO participation_hand_over (forbund_id, hand_over_id, side, participation_id, insats_id, on_date)
     VALUES ($1, $2, 'left', $3, $4, $7), ($1, $2, 'joined', $5, $6, $7)`,
    [forbundId, randomUUID(), left.id, left.insatsId, joined.id, joined.insatsId, on],
  );
}

/**
 * Where a participation came from and went on to, in one step or by an internal referral that was started. Row security hides the
 * side that is not reached, and with it its name.
 */
export async function loadHandOvers(
  tx: Transaction,
  participationId: string,
): Promise<Partial<Record<Side, HandOverView>>> {
  const rows = await tx.query<Row>(
    `WITH own AS (
       SELECT h.side, h.on_date, o.participation_id AS other
       FROM participation_hand_over h LEFT JOIN participation_hand_over o
         ON o.forbund_id = h.forbund_id AND o.hand_over_id = h.hand_over_id AND o.side <> h.side
       WHERE h.forbund_id = $1 AND h.participation_id = $2
       UNION ALL
       SELECT 'left', r.started_date, r.participation_id FROM referral r
       WHERE r.forbund_id = $1 AND r.from_participation_id = $2 AND r.state = 'started'
       UNION ALL
       SELECT 'joined', r.started_date, r.from_participation_id FROM referral r
       WHERE r.forbund_id = $1 AND r.participation_id = $2 AND r.from_participation_id IS NOT NULL)
     SELECT own.side, own.on_date, p.participation_id AS other_id, p.code AS other_code, i.name AS other_insats
     FROM own
     LEFT JOIN participation p ON p.forbund_id = $1 AND p.participation_id = own.other
     LEFT JOIN insats i ON i.forbund_id = p.forbund_id AND i.insats_id = p.insats_id`,
    [tx.principal.forbundId, participationId],
  );
  return Object.fromEntries(rows.map((row) => [row.side, viewOf(row)]));
}

/** An exit that is taken back was no hand-over. The side that is not reached keeps that somebody came. */
export async function dropHandOver(tx: Transaction, participationId: string): Promise<void> {
  await tx.query(
    `DELETE FROM participation_hand_over WHERE forbund_id = $1 AND hand_over_id IN (
       SELECT hand_over_id FROM participation_hand_over
       WHERE forbund_id = $1 AND participation_id = $2 AND side = 'left')`,
    [tx.principal.forbundId, participationId],
  );
}

function viewOf({ on_date: on, other_id, other_code, other_insats }: Row): HandOverView {
  const reached = other_id !== null && other_insats !== null;
  return { on, other: reached ? { participationId: other_id, insatsName: other_insats, code: other_code } : null };
}
