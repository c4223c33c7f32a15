import {
  barLabel,
  barLength,
  type ColumnId,
  type ReportCell,
  type ReportChart,
  type ReportTable,
} from '@utfall/appendix';
import type { Text } from '@utfall/codebook';
import type { Language } from '../../language/language.js';

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
  const length = barLength(cell, chart.show);
  const interval = chart.show === 'share' && length !== null ? cell.interval : null;
  return { length, label: barLabel(cell, chart.show, language), interval };
}
