import type { LocalDate } from '@utfall/calendar';
import type { ReferralEvent } from '@utfall/participation';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { holderOf } from './allowed-actions.js';
import type { ReferralRecord } from './referral-record.js';

/** One line of a referral's history. */
export interface HistoryLine {
  readonly id: string;
  readonly event: ReferralEvent | 'created';
  /** The day on which it happened, which may be before the one on which it was written. */
  readonly on: LocalDate;
  readonly insatsId?: string | null;
  readonly papers?: readonly string[];
  readonly reason?: string | null;
  readonly note?: string | null;
}

/** Past tense of each event, as the audit trail names them. */
const actions: Record<HistoryLine['event'], string> = {
  created: 'referralCreated',
  edit: 'referralEdited',
  askCompletion: 'completionAsked',
  receiveSomePapers: 'papersReceived',
  receiveAllPapers: 'papersReceived',
  place: 'referralPlaced',
  queue: 'referralQueued',
  start: 'referralStarted',
  sendBack: 'referralSentBack',
  decline: 'referralDeclined',
  withdraw: 'referralWithdrawn',
  return: 'referralReturned',
  reopen: 'referralReopened',
  reopenPlaced: 'referralReopened',
};

/** The line that its readers see and the entry of the audit trail, while the referral is still in sight of who writes. */
export async function recordReferralEvent(tx: Transaction, after: ReferralRecord, line: HistoryLine): Promise<void> {
  const { principal } = tx;
  await tx.query(
    `INSERT INTO referral_event (forbund_id, event_id, referral_id, event_no, event, state, on_date, insats_id, papers, reason, note,
                                 at, actor_id, actor)
     SELECT $1, $2, $3, coalesce(max(event_no), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
     FROM referral_event WHERE forbund_id = $1 AND referral_id = $3`,
    [
      principal.forbundId,
      line.id,
      after.id,
      line.event,
      after.state,
      line.on,
      line.insatsId ?? null,
      line.papers ?? [],
      line.reason ?? null,
      line.note ?? null,
      after.updatedAt,
      principal.accountId,
      principal.actor,
    ],
  );
  await recordAudit(tx, {
    at: after.updatedAt,
    action: actions[line.event],
    subjectType: 'referral',
    subjectId: after.id,
    // What the team has is in nobody else's history, whatever insats it asks for.
    insatsId: holderOf(after),
    after,
  });
}
