import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';

export interface AuditEvent {
  readonly at: Date;
  /** Verb in the past: enrolled, edited, ended, exitUndone, created, imported, granted, revoked, passwordSet. */
  readonly action: string;
  readonly subjectType:
    | 'participation'
    | 'participationPart'
    | 'referral'
    | 'volume'
    | 'activity'
    | 'obstacle'
    | 'violence'
    | 'qualityAcceptance'
    | 'survey'
    | 'surveySettings'
    | 'capacity'
    | 'staffPost'
    | 'placeSettings'
    | 'insats'
    | 'question'
    | 'import'
    | 'comment'
    | 'account'
    | 'forbund';
  readonly subjectId: string;
  readonly insatsId: string | null;
  /** The whole subject after the change; what stood before is the entry before (ADR 18). */
  readonly after: unknown;
}

/** Who, when, what, in the same transaction as the change itself. */
export async function recordAudit(tx: Transaction, event: AuditEvent): Promise<void> {
  const { principal } = tx;
  const contentId = randomUUID();
  await tx.query(
    `WITH content AS (
       INSERT INTO audit_content (forbund_id, content_id, after_image, salt) VALUES ($1, $2, $3, $4))
     INSERT INTO audit_entry (forbund_id, at, actor_id, actor, action, subject_type, subject_id, insats_id, content_id)
     VALUES ($1, $5, $6, $7, $8, $9, $10, $11, $2)`,
    [
      principal.forbundId,
      contentId,
      JSON.stringify(event.after),
      randomUUID(),
      event.at,
      principal.accountId,
      principal.actor,
      event.action,
      event.subjectType,
      event.subjectId,
      event.insatsId,
    ],
  );
}
