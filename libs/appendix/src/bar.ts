import { formatCell } from './format-cell.js';
import type { ReportCell, ReportChart } from './report.js';
import { FEW } from './texts/share-text.js';
import { numberText, percentText, type Lang } from './texts/text.js';

/**
 * Length of the cell's bar: per cent of a share, kronor of money, else the number itself; null where there is nothing to draw.
 * As long as the figure is, not as it is rounded for print.
 */
export function barLength(cell: ReportCell, show: ReportChart['show']): number | null {
  if (cell.value.kind === 'notComputable') return null;
  if (show === 'value') return Number(cell.value.value) / (cell.unit === 'ore' ? 100 : 1);
  if (cell.share === null || Number(cell.denominator) === 0) return null;
  return (100 * Number(cell.numerator)) / Number(cell.denominator);
}

/** What stands at the end of the bar: a share as its counts below twenty observations (counting rule 9), else per cent. */
export function barLabel(cell: ReportCell, show: ReportChart['show'], lang: Lang): string {
  const { share, numerator, denominator } = cell;
  if (
    show === 'value' ||
    share === null ||
    numerator === null ||
    denominator === null ||
    barLength(cell, show) === null
  ) {
    return formatCell({ ...cell, share: null }, lang);
  }
  if (Number(denominator) >= FEW) return percentText(share, lang);
  return `${numberText(BigInt(numerator), lang)} ${lang === 'sv' ? 'av' : 'of'} ${numberText(BigInt(denominator), lang)}`;
}
