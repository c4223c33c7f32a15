import type { ImportBatchDetails, TouchedRow } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { countedRows, type PreviewRow } from '../counted-rows.js';
import { type BatchRow, batchView, SELECT_BATCHES } from './batch-row.js';

/** Touched rows that are listed: enough to see what it is about. */
const SHOWN_TOUCHED = 100;

const EFFECTS = `
SELECT i.name AS insats, to_char(p.start_date, 'YYYY-MM') AS month, p.gender, p.end_date IS NOT NULL AS ended, count(*)::integer AS rows
FROM import_batch_row r
JOIN participation p ON p.forbund_id = $1 AND p.participation_id = r.participation_id
JOIN insats i ON i.forbund_id = $1 AND i.insats_id = p.insats_id
WHERE r.forbund_id = $1 AND r.import_id = $2
GROUP BY 1, 2, 3, 4`;

const TOUCHED = `
SELECT t.row_no AS row, t.participation_id AS "participationId", p.code, count(*) OVER ()::integer AS total
FROM (SELECT DISTINCT row_no, participation_id FROM import_rows_touched($2)) t
JOIN participation p ON p.forbund_id = $1 AND p.participation_id = t.participation_id
ORDER BY t.row_no LIMIT ${SHOWN_TOUCHED}`;

/** One import with what undoing it would take out of the figures, and the rows that stand in the way. */
export async function readBatch(tx: Transaction, id: string): Promise<Result<ImportBatchDetails>> {
  const values = [tx.principal.forbundId, id];
  const [row] = await tx.query<BatchRow>(`${SELECT_BATCHES} AND b.import_id = $2`, values);
  if (!row) return failure('notFound');
  const rows = row.undoneAt === null ? await tx.query<PreviewRow>(EFFECTS, values) : [];
  const touched = row.undoneAt === null ? await tx.query<TouchedRow & { total: number }>(TOUCHED, values) : [];
  const { insatser, months } = countedRows(rows);
  const present = rows.reduce((sum, one) => sum + one.rows, 0);
  // Rows that are gone altogether have no line to show, but stand in the way all the same.
  const gone = row.undoneAt === null ? row.rows - present : 0;
  return success({
    ...batchView(row),
    effects: insatser,
    firstMonth: months[0]?.name ?? null,
    lastMonth: months.at(-1)?.name ?? null,
    touched: touched.map(({ row: line, participationId, code }) => ({ row: line, participationId, code })),
    touchedCount: (touched[0]?.total ?? 0) + gone,
  });
}
