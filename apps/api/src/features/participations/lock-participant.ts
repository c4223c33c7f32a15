import type { Transaction } from '../../platform/database/unit-of-work.js';

/**
 * Two spells of one participant that begin at once are compared one after the other (ADR 5).
 * @returns false when the participant has been forgotten
 */
export async function lockParticipant(tx: Transaction, participantId: string): Promise<boolean> {
  const found = await tx.query(`SELECT FROM participant WHERE forbund_id = $1 AND participant_id = $2 FOR UPDATE`, [
    tx.principal.forbundId,
    participantId,
  ]);
  return found.length > 0;
}
