import type { ViolenceYearView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { type StoredTally, tallyColumns, tallyView } from './stored-tally.js';

/** The tallies of one insats within reach: counts, and nothing else is kept. */
export async function readViolenceYear(
  tx: Transaction,
  { insatsId, year }: { readonly insatsId: string; readonly year: number },
): Promise<Result<ViolenceYearView>> {
  const { forbundId } = tx.principal;
  const found = await tx.query(`SELECT 1 FROM insats WHERE forbund_id = $1 AND insats_id = $2`, [forbundId, insatsId]);
  if (found.length === 0) return failure('notFound');
  const rows = await tx.query<StoredTally>(
    `SELECT ${tallyColumns} FROM violence_tally WHERE forbund_id = $1 AND insats_id = $2
     AND month >= make_date($3, 1, 1) AND month < make_date($3 + 1, 1, 1) ORDER BY month, gender`,
    [forbundId, insatsId, year],
  );
  return success({ insatsId, year, tallies: rows.map(tallyView) });
}
