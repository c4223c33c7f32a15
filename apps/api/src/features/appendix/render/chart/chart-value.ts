import { formatCell, type Lang, type ReportCell, type ReportChart } from '@utfall/appendix';
import { languageTag } from '../language-tag.js';

/** Fewer observations than this are told as a count, not as per cent (counting rule 9). */
const FEW = 20;

/** The length of the cell's bar in the shown unit (per cent, kronor, count), or null when there is nothing to draw. */
export function barLength(cell: ReportCell, show: ReportChart['show']): number | null {
  if (cell.value.kind !== 'number') return null;
  if (show === 'value') return Number(cell.value.value) / (cell.unit === 'ore' ? 100 : 1);
  if (cell.share === null || cell.numerator === null || cell.denominator === null) return null;
  // The bar is as long as the figure is, not as it is rounded for print.
  return (100 * Number(cell.numerator)) / Number(cell.denominator);
}

/** What stands at the end of the bar. */
export function barLabel(cell: ReportCell, show: ReportChart['show'], lang: Lang): string {
  if (barLength(cell, show) === null) return '';
  if (show === 'value') return formatCell({ ...cell, share: null }, lang);
  if (Number(cell.denominator) >= FEW) return axisLabel(cell.share ?? 0, 'share', lang);
  return `${cell.numerator} ${lang === 'sv' ? 'av' : 'of'} ${cell.denominator}`;
}

export type AxisUnit = 'share' | 'kronor' | 'count';

/** A number as the axis prints it; an axis of large amounts counts in thousands. */
export function axisLabel(value: number, unit: AxisUnit, lang: Lang): string {
  const digits = new Intl.NumberFormat(languageTag[lang], { maximumFractionDigits: 1 }).format(
    unit === 'kronor' ? value / 1000 : value,
  );
  if (unit === 'kronor') return `${digits}\u00a0${lang === 'sv' ? 'tkr' : 'kSEK'}`;
  if (unit === 'count') return digits;
  return lang === 'sv' ? `${digits}\u00a0%` : `${digits}%`;
}
