import { formatCell, kronorOf, type Lang, type ReportCell } from '@utfall/appendix';
import { roundHalfUp } from '@utfall/economy';
import type { FigureColumn } from './section-columns.js';
import type { SheetCell } from './workbook-sink.js';

/** A figure as Excel can count with it: the number that is printed, or the words that there is none: {@link rowRemark} says why. */
export function figureCell(cell: ReportCell | undefined, shows: FigureColumn['shows'], lang: Lang): SheetCell {
  // A table of the section may lack a column that another has.
  if (!cell) return { value: null };
  if (shows === 'share') return { value: cell.share, format: 'percent' };
  if (cell.value.kind === 'notComputable') return { value: formatCell(cell, lang), format: 'count' };
  const kronor = kronorOf(cell);
  if (kronor !== null) return { value: Number(kronor), format: 'count' };
  const number = cell.unit === 'days' ? daysOf(cell, cell.value.value) : Number(cell.value.value);
  return { value: number, format: Number.isInteger(number) ? 'count' : 'tenths' };
}

/** Days as every page prints them: a mean in whole days from its exact quotient, a median with its half. */
function daysOf({ numerator, denominator }: ReportCell, value: string): number {
  if (numerator === null || denominator === null) return Number(value);
  return Number(roundHalfUp(BigInt(numerator), BigInt(denominator)));
}
