import type { ReportCell, ReportTable } from '@utfall/appendix';
import type { Text } from '@utfall/codebook';

/** A figure that somebody asks about: the cell, and where it stands. */
export interface ExplainedFigure {
  readonly cell: ReportCell;
  readonly section: string;
  readonly table: Pick<ReportTable, 'title' | 'population'>;
  readonly row: Text;
  readonly column: Text;
}
