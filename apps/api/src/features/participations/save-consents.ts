import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from './participation-record.js';

/** What is new among the consents of a record, and what has been withdrawn. None is ever taken away or rewritten. */
export async function saveConsents(
  tx: Transaction,
  { id, insatsId, consents }: ParticipationRecord,
  before: ParticipationRecord['consents'],
): Promise<void> {
  const { forbundId } = tx.principal;
  for (const [i, consent] of consents.entries()) {
    const was = before[i];
    if (was === undefined) {
      await tx.query(
        `INSERT INTO consent (forbund_id, consent_id, participation_id, insats_id, purpose, form, given_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [forbundId, randomUUID(), id, insatsId, consent.purpose, consent.form, consent.givenOn],
      );
    } else if (was.withdrawnOn === null && consent.withdrawnOn !== null) {
      await tx.query(
        `UPDATE consent SET withdrawn_on = $4
         WHERE forbund_id = $1 AND participation_id = $2 AND purpose = $3 AND withdrawn_on IS NULL`,
        [forbundId, id, consent.purpose, consent.withdrawnOn],
      );
    }
  }
}
