import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadCodebooks } from '../questions/questions-facts.js';
import {
  participationColumns,
  type ParticipationRecord,
  recordOf,
  type StoredParticipation,
} from './participation-record.js';

/** One participation of an insats that the transaction reaches. `locked` = nobody else changes it meanwhile. */
export async function loadParticipation(
  tx: Transaction,
  id: string,
  locked = false,
): Promise<ParticipationRecord | undefined> {
  const [row] = await tx.query<StoredParticipation>(
    `SELECT ${participationColumns} FROM participation WHERE forbund_id = $1 AND participation_id = $2
     ${locked ? 'FOR UPDATE' : ''}`,
    [tx.principal.forbundId, id],
  );
  return row && recordOf(row, await loadCodebooks(tx));
}
