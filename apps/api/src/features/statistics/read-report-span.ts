import type { ReportSpanView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';

/** The months of the first start and of the last start or exit, as the caller's reach shows them. */
export async function readReportSpan(tx: Transaction): Promise<Result<ReportSpanView>> {
  const [span] = await tx.query<ReportSpanView>(
    `SELECT to_char(min(start_date), 'YYYY-MM') AS first,
       to_char(greatest(max(start_date), max(nullif(active_until, 'infinity'))), 'YYYY-MM') AS last
     FROM participation_fact`,
  );
  return success(span ?? { first: null, last: null });
}
