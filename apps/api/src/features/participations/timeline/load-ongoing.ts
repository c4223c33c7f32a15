import { structuralVariables, utfallCodebook } from '@utfall/codebook';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { loadCodebooks } from '../../questions/questions-facts.js';
import {
  participationColumns,
  type ParticipationRecord,
  recordOf,
  type StoredParticipation,
} from '../participation-record.js';

const [start, end] = [structuralVariables.startDate, structuralVariables.endDate].map(
  (id) => utfallCodebook.variable(id).column,
);

/** Everybody who is in an insats now, those who came first first. */
export async function loadOngoing(tx: Transaction, insatsId: string): Promise<ParticipationRecord[]> {
  const rows = await tx.query<StoredParticipation>(
    `SELECT ${participationColumns} FROM participation
     WHERE forbund_id = $1 AND insats_id = $2 AND ${end} IS NULL ORDER BY ${start}, participation_id`,
    [tx.principal.forbundId, insatsId],
  );
  const codebooks = await loadCodebooks(tx);
  return rows.map((row) => recordOf(row, codebooks));
}
