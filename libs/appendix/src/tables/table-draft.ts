import type { ReportTable } from '../report.js';

/** A table before the comment that somebody has written about it is merged in. */
export type TableDraft = Omit<ReportTable, 'comment'>;
