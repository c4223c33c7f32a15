import type { ImportBatchView } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { type Result, success } from '../../../platform/errors/result.js';
import { type BatchRow, batchView, SELECT_BATCHES } from './batch-row.js';

/** Imports that a person looks back on. */
const SHOWN = 200;

/** What was imported to the own insatser, newest first. */
export async function listBatches(tx: Transaction): Promise<Result<ImportBatchView[]>> {
  const rows = await tx.query<BatchRow>(`${SELECT_BATCHES} ORDER BY b.at DESC, b.import_id DESC LIMIT ${SHOWN}`, [
    tx.principal.forbundId,
  ]);
  return success(rows.map(batchView));
}
