import type { VolumeYearView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { type StoredCell, CELL_VERSION, cellView } from './stored-cell.js';

/** The counts of a year. Rows alike in insats, month, gender and name are one cell: an import may have made two of them. */
export async function readVolumeYear(
  tx: Transaction,
  { year }: { readonly year: number },
): Promise<Result<VolumeYearView>> {
  const cells = await tx.query<StoredCell>(
    `SELECT insats_id, label, gender, month, sum(new_persons)::int AS new_persons, sum(visits)::int AS visits,
            ${CELL_VERSION} AS version
     FROM volume_count v WHERE forbund_id = $1 AND month >= make_date($2, 1, 1) AND month < make_date($2 + 1, 1, 1)
     GROUP BY insats_id, label, gender, month ORDER BY insats_id, label, gender, month`,
    [tx.principal.forbundId, year],
  );
  const lines = await tx.query<VolumeYearView['lines'][number]>(
    `SELECT DISTINCT insats_id AS "insatsId", label FROM volume_count
     WHERE forbund_id = $1 AND month >= make_date($2 - 1, 1, 1) AND month < make_date($2 + 1, 1, 1)`,
    [tx.principal.forbundId, year],
  );
  return success({ year, cells: cells.map(cellView), lines });
}
