import { createHash } from 'node:crypto';
import { type ColumnFacts, type ImportMapping, INSATS_TARGET, shapeOfHeadings } from '@utfall/participation';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../../platform/database/unit-of-work.js';

/** Files with the same headings have the same shape; only a hash of them is compared. */
export function shapeHash(columns: readonly Pick<ColumnFacts, 'heading'>[]): string {
  return createHash('sha256')
    .update(shapeOfHeadings(columns.map(({ heading }) => heading)))
    .digest('hex');
}

/**
 * How a file of this shape was mapped the last time, by oneself or by those who work in the same insats. Where files of the same
 * shape went to several insatser, which one is asked anew.
 */
export async function recallMapping(tx: Transaction, shape: string): Promise<ImportMapping | undefined> {
  const found = await tx.query<{ mapping: ImportMapping; insatsId: string | null }>(
    `SELECT mapping, insats_id AS "insatsId" FROM import_mapping WHERE forbund_id = $1 AND shape = $2 ORDER BY updated_at DESC`,
    [tx.principal.forbundId, shape],
  );
  const [latest] = found;
  if (!latest || found.length === 1) return latest?.mapping;
  const { [INSATS_TARGET]: _, ...constants } = latest.mapping.constants;
  return latest.insatsId === null ? latest.mapping : { ...latest.mapping, constants };
}

/** Kept with the import that it was good for, so that the next file needs no work. */
export async function rememberMapping(tx: Transaction, shape: string, mapping: ImportMapping, at: Date): Promise<void> {
  const insatsId = mapping.constants[INSATS_TARGET] ?? null;
  const conflict =
    insatsId === null
      ? '(forbund_id, shape, saved_by) WHERE insats_id IS NULL'
      : '(forbund_id, shape, insats_id) WHERE insats_id IS NOT NULL';
  await tx.query(
    `INSERT INTO import_mapping (forbund_id, mapping_id, insats_id, shape, mapping, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ${conflict} DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [tx.principal.forbundId, randomUUID(), insatsId, shape, JSON.stringify(mapping), at],
  );
}
