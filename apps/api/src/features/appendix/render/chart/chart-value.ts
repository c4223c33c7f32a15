import type { ReportCell, ReportChart } from '@utfall/appendix';
import { languageTag, type RenderLanguage } from '../render-language.js';

/** Fewer observations than this are told as a count, not by per cent alone (counting rule 9). */
const FEW = 20;

/** The length of the cell's bar in the shown unit (per cent, kronor, count), or null when there is nothing to draw. */
export function barLength(cell: ReportCell, show: ReportChart['show']): number | null {
  if (cell.value.kind !== 'number') return null;
  if (show === 'share') return cell.share;
  return Number(cell.value.value) / (cell.unit === 'ore' ? 100 : 1);
}

/** What stands at the end of the bar. */
export function barLabel(cell: ReportCell, show: ReportChart['show'], lang: RenderLanguage): string {
  const length = barLength(cell, show);
  if (length === null) return '';
  if (show === 'value') return axisLabel(length, cell.unit === 'ore' ? 'ore' : 'count', lang);
  const few = cell.denominator !== null && Number(cell.denominator) < FEW;
  const share = axisLabel(length, 'share', lang);
  return few ? `${share} (${cell.numerator} ${lang === 'sv' ? 'av' : 'of'} ${cell.denominator})` : share;
}

/** A number as the axis prints it. */
export function axisLabel(value: number, unit: 'share' | 'ore' | 'count', lang: RenderLanguage): string {
  const digits = new Intl.NumberFormat(languageTag[lang], { maximumFractionDigits: unit === 'ore' ? 0 : 1 }).format(
    value,
  );
  if (unit === 'share') return lang === 'sv' ? `${digits}\u00a0%` : `${digits}%`;
  return unit === 'ore' ? `${digits}\u00a0${lang === 'sv' ? 'kr' : 'SEK'}` : digits;
}
