import type { ReportCell } from '@utfall/appendix';
import { cellText } from '../cell-text.js';
import { exactKronor } from '../exact-kronor.js';
import type { RenderLanguage } from '../render-language.js';
import type { FigureColumn } from './section-columns.js';
import type { SheetCell } from './workbook-sink.js';

/** A figure as Excel can count with it: a number, or the words that say why there is none. Empty where a table has no such column. */
export function figureCell(
  cell: ReportCell | undefined,
  shows: FigureColumn['shows'],
  lang: RenderLanguage,
): SheetCell {
  if (!cell) return { value: null };
  if (shows === 'share') return { value: cell.share, format: 'percent' };
  if (cell.value.kind === 'notComputable') return { value: cellText(cell, lang), format: 'count' };
  if (cell.unit === 'ore') return { value: exactKronor(cell) ?? null, format: 'kronor' };
  return { value: Number(cell.value.value), format: cell.unit === 'days' ? 'days' : 'count' };
}
