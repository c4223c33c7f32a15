import type { AnswerSet } from '@utfall/codebook';
import type { Consent } from '@utfall/participation';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from './participation-record.js';

export type ParticipationAction =
  | 'enrolled'
  | 'edited'
  | 'anonymised'
  | 'identified'
  | 'ended'
  | 'exitEdited'
  | 'exitUndone'
  | 'consentGiven'
  | 'consentWithdrawn'
  | 'merged'
  | 'split'
  | 'duplicateMarked'
  | 'duplicateRestored';

/** What the audit trail keeps of a participation after a change. */
export interface ParticipationImage extends AnswerSet {
  readonly code: string | null;
  /** Absent in entries that are older than consents. */
  readonly consents?: readonly Consent[];
  readonly version: number;
  /** Why, where something known was corrected. */
  readonly correction?: string;
  /** What stood before, where no earlier entry tells: the record came by an import. */
  readonly before?: ParticipationImage;
}

/** The whole record after the change, in the transaction of the change. `before` undefined = it is new. */
export async function auditParticipation(
  tx: Transaction,
  action: ParticipationAction,
  after: ParticipationRecord,
  before?: ParticipationRecord,
  correction: string | null = null,
): Promise<void> {
  const told = before === undefined || (await hasEntry(tx, after.id));
  await recordAudit(tx, {
    at: after.updatedAt,
    action,
    subjectType: 'participation',
    subjectId: after.id,
    insatsId: after.insatsId,
    after: {
      ...imageOf(after),
      ...(correction === null ? {} : { correction }),
      ...(told ? {} : { before: imageOf(before) }),
    },
  });
}

async function hasEntry(tx: Transaction, id: string): Promise<boolean> {
  const found = await tx.query(
    `SELECT 1 FROM audit_entry WHERE forbund_id = $1 AND subject_id = $2 AND subject_type = 'participation' LIMIT 1`,
    [tx.principal.forbundId, id],
  );
  return found.length > 0;
}

function imageOf({ code, answers, extents, consents, version }: ParticipationRecord): ParticipationImage {
  return { code, answers, extents, consents, version };
}
