import type { ImportBatchView } from '@utfall/api-contract';

/** An import as it is stored, with the names of its insatser. */
export interface BatchRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly fileName: string;
  readonly rows: number;
  readonly insatser: readonly string[];
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

/** Only batches whose insatser are all within reach are seen (row security). */
export const SELECT_BATCHES = `
SELECT b.import_id AS id, b.at, b.actor AS by, b.file_name AS "fileName", b.rows,
       (SELECT coalesce(array_agg(i.name), '{}') FROM insats i WHERE i.forbund_id = b.forbund_id AND i.insats_id = ANY (b.insatser)) AS insatser,
       b.undone_at AS "undoneAt", b.undone_by AS "undoneBy"
FROM import_batch b WHERE b.forbund_id = $1`;

export function batchView(row: BatchRow): ImportBatchView {
  return {
    ...row,
    at: new Date(row.at).toISOString(),
    insatser: [...row.insatser].sort(new Intl.Collator('sv').compare),
    undoneAt: row.undoneAt === null ? null : new Date(row.undoneAt).toISOString(),
  };
}
