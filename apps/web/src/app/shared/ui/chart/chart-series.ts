import type { ColumnId, ReportCell, ReportChart, ReportTable } from '@utfall/appendix';
import type { Text } from '@utfall/codebook';
import type { Language } from '../../language/language.js';
import { figureText } from '../figures/index.js';

/** Below this many observations a share is printed as a count (domain.md, counting rule 9). */
const FEW = 20;

export interface ChartPoint {
  /** Length of the bar in the shown unit; null where nothing can be computed. */
  readonly length: number | null;
  /** Printed at the end of the bar. */
  readonly label: string;
  /** 95 % interval of a share, in per cent. */
  readonly interval: readonly [number, number] | null;
}

export interface ChartSeries {
  readonly id: ColumnId;
  readonly label: Text;
  readonly points: readonly ChartPoint[];
}

/** The rows and columns of the table that its chart draws. The lengths are those of the cells, not of rounded shares. */
export function chartSeries(table: ReportTable, chart: ReportChart, language: Language): readonly ChartSeries[] {
  return chart.series.flatMap((id): ChartSeries[] => {
    const index = table.columns.findIndex((column) => column.id === id);
    const column = table.columns[index];
    if (!column) return [];
    const cells = chartRows(table, chart).flatMap((row) => row.cells.slice(index, index + 1));
    return [{ id, label: column.label, points: cells.map((cell) => pointOf(cell, chart, language)) }];
  });
}

/** The rows that the chart draws, in its order. */
export function chartRows(table: ReportTable, chart: ReportChart) {
  return chart.rows.flatMap((id) => table.rows.filter((row) => row.id === id));
}

function pointOf(cell: ReportCell, chart: ReportChart, language: Language): ChartPoint {
  const text = figureText(cell, language);
  if (cell.value.kind === 'notComputable') return { length: null, label: text.main, interval: null };
  if (chart.show === 'value') return { length: lengthOf(cell.value.value, cell), label: text.main, interval: null };
  const above = Number(cell.numerator);
  const below = Number(cell.denominator);
  if (cell.share === null || below === 0) return { length: null, label: text.main, interval: null };
  const few = below < FEW;
  const label = few ? ofText(above, below, language) : (text.share ?? '');
  return { length: (100 * above) / below, label, interval: cell.interval };
}

/** Kronor for money, so that the axis can be read. */
function lengthOf(value: string, cell: ReportCell): number {
  return cell.unit === 'ore' ? Number(value) / 100 : Number(value);
}

function ofText(above: number, below: number, language: Language): string {
  return language === 'sv' ? `${above} av ${below}` : `${above} of ${below}`;
}
