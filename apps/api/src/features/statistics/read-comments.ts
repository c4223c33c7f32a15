import type { ReportComment, TableId } from '@utfall/appendix';
import { firstDay, month } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** A comment with the place in the report where it stands. */
export interface PlacedComment {
  /** null = the whole förbund. */
  readonly insatsId: string | null;
  readonly table: TableId;
  readonly comment: ReportComment;
}

interface Row {
  insats_id: string | null;
  table_id: TableId;
  text: string;
  version: number;
  updated_at: Date;
  name: string | null;
}

/** The comments of exactly this period; a longer or shorter report has its own. */
export async function readComments(
  tx: Transaction,
  period: { readonly from: string; readonly to: string },
): Promise<PlacedComment[]> {
  const rows = await tx.query<Row>(
    `SELECT c.insats_id, c.table_id, c.text, c.version, c.updated_at, a.name
     FROM report_comment c LEFT JOIN account a ON a.account_id = c.updated_by
     WHERE c.from_month = $1 AND c.to_month = $2`,
    [firstDay(month(period.from)), firstDay(month(period.to))],
  );
  return rows.map((row) => ({
    insatsId: row.insats_id,
    table: row.table_id,
    comment: {
      text: row.text,
      version: row.version,
      updatedAt: row.updated_at.toISOString(),
      // An account without a role in the förbund any more is not named.
      updatedBy: row.name ?? '',
    },
  }));
}
