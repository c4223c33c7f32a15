import type { Text } from '@utfall/codebook';
import { gendersInOrder, type GenderOrTotal } from '@utfall/outcome-statistics';
import type { CountedPeriod } from './counted-periods.js';
import type { ColumnId, ReportCell, ReportColumn, ReportRow } from './report.js';
import type { TableContext } from './table-context.js';

/** A row before it is counted: how its cell is made for a period and a gender. */
export interface RowSpec {
  readonly id: string;
  readonly label: Text;
  readonly kind: ReportRow['kind'];
  readonly cell: (side: CountedPeriod, gender: GenderOrTotal) => ReportCell;
}

export const columnLabels: Readonly<Record<ColumnId, Text>> = {
  woman: { sv: 'Kvinnor', en: 'Women' },
  man: { sv: 'Män', en: 'Men' },
  other: { sv: 'Annat', en: 'Other' },
  unknown: { sv: 'Uppgift saknas', en: 'Not known' },
  total: { sv: 'Totalt', en: 'Total' },
  previous: { sv: 'Året före', en: 'Year before' },
};

/**
 * Counts the rows. Women, men, total and the year before always have a column; other and not known have one when any row
 * has something in it.
 */
export function countRows(
  { now, before }: TableContext,
  specs: readonly RowSpec[],
  genderColumns = true,
): { readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] } {
  const ofGender = genderColumns ? gendersInOrder : [];
  const cells = specs.map(({ cell }) => new Map(ofGender.map((gender) => [gender, cell(now, gender)])));
  const shown = ofGender.filter(
    (gender) => gender === 'woman' || gender === 'man' || cells.some((row) => isNotEmpty(row.get(gender))),
  );
  const columns: readonly ColumnId[] = [...shown, 'total', 'previous'];
  return {
    columns: columns.map((id) => ({ id, label: columnLabels[id] })),
    rows: specs.map(({ id, label, kind, cell }, i) => ({
      id,
      label,
      kind,
      cells: [...shown.flatMap((gender) => cells[i]?.get(gender) ?? []), cell(now, 'total'), cell(before, 'total')],
    })),
  };
}

/** A count of 0, and what is not computable since there is nobody, say nothing of a gender. */
function isNotEmpty(cell: ReportCell | undefined): boolean {
  if (!cell) return false;
  if (cell.value.kind === 'number') return Number(cell.value.value) !== 0;
  return cell.denominator !== null && cell.denominator !== '0';
}

/** The columns that a chart can draw as series. */
export function seriesOf(columns: readonly ReportColumn[]): readonly ColumnId[] {
  return columns.map(({ id }) => id).filter((id) => id !== 'total' && id !== 'previous');
}
