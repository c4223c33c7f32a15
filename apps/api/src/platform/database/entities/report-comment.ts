import { EntitySchema } from 'typeorm';
import { day, forbundId, instant, key, number, text } from './columns.js';

/** What somebody wrote under a table of a period's report. */
export interface ReportCommentRow {
  forbundId: string;
  commentId: string;
  /** null = the whole förbund. */
  insatsId: string | null;
  tableId: string;
  fromMonth: string;
  toMonth: string;
  text: string;
  version: number;
  updatedAt: Date;
  updatedBy: string;
}

export const ReportCommentEntity = new EntitySchema<ReportCommentRow>({
  name: 'report_comment',
  columns: {
    forbundId,
    commentId: key('comment_id'),
    insatsId: { name: 'insats_id', type: 'uuid', nullable: true },
    tableId: text('table_id'),
    fromMonth: day('from_month'),
    toMonth: day('to_month'),
    text: text('text'),
    version: number('version'),
    updatedAt: instant('updated_at'),
    updatedBy: { name: 'updated_by', type: 'uuid' },
  },
});
