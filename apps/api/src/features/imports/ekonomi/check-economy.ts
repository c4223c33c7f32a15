import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { MAX_LISTED_ERRORS } from '../error-list.js';
import { importError } from '../import-error.js';
import type { SetErrors, Stage } from '../import-kind.js';
import { economyHeadings } from './read-economy.js';

/**
 * Amounts belong to whole periods and cannot be divided: two periods of one code must be the same or apart. The same one
 * stored is replaced; the same one twice in the file is a fault, for nobody can tell which is meant.
 */
const OVERLAPS = `
WITH staged AS (
  SELECT s.row_no, r.code, r.from_month, r.to_month
  FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::economy_row, s.payload) r
  WHERE s.forbund_id = $1 AND s.import_id = $2
), periods AS (
  SELECT * FROM staged
  UNION ALL
  SELECT 0, e.code, e.from_month, e.to_month FROM economy_row e
  WHERE e.forbund_id = $1 AND e.code IN (SELECT code FROM staged)
    AND NOT EXISTS (SELECT FROM staged s WHERE s.code = e.code AND s.from_month = e.from_month AND s.to_month = e.to_month)
), judged AS (
  SELECT row_no, code, from_month,
         max(ARRAY[to_month - date '1900-01-01', -row_no]) OVER before AS latest,
         min(from_month) FILTER (WHERE row_no = 0) OVER after AS next_stored, to_month
  FROM periods
  WINDOW before AS (PARTITION BY code ORDER BY from_month, to_month, row_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
         after AS (PARTITION BY code ORDER BY from_month DESC, to_month DESC, row_no DESC
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), faults AS (
  SELECT row_no, code, CASE WHEN latest[1] >= from_month - date '1900-01-01' THEN -latest[2] ELSE 0 END AS other
  FROM judged
  WHERE row_no > 0 AND (latest[1] >= from_month - date '1900-01-01' OR next_stored <= to_month)
)
SELECT *, count(*) OVER ()::integer AS total FROM faults ORDER BY row_no LIMIT ${MAX_LISTED_ERRORS}`;

interface Fault {
  readonly row_no: number;
  readonly code: string;
  /** Row of the file; 0 = stored. */
  readonly other: number;
  readonly total: number;
}

export async function checkEconomy(tx: Transaction, stage: Stage): Promise<SetErrors> {
  const faults = await tx.query<Fault>(OVERLAPS, [stage.forbundId, stage.importId]);
  return { errors: faults.map(errorOf), count: faults[0]?.total ?? 0 };
}

function errorOf({ row_no: row, code, other }: Fault) {
  const message =
    other === 0
      ? {
          sv: `Kod ${code} har redan en annan period registrerad som överlappar den här. Samma period kan ersättas, men inte delas.`,
          en: `Code ${code} already has another period that overlaps this one. The same period can be replaced, but not divided.`,
        }
      : {
          sv: `Kod ${code} har samma eller en överlappande period på rad ${other}.`,
          en: `Code ${code} has the same or an overlapping period in row ${other}.`,
        };
  return importError(message, { row, column: economyHeadings.from, value: code });
}
