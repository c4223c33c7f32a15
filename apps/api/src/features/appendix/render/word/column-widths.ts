import type { ReportTable } from '@utfall/appendix';
import { cellText } from '../cell-text.js';
import type { RenderLanguage } from '../render-language.js';

/** All in twips (1/1440 inch). */
const LABEL_LEAST = 2700;
const LABEL_MOST = 5600;
const FIGURE_LEAST = 1050;
/** Words (a reason instead of a figure) may break over lines; a figure may not. */
const FIGURE_MOST = 1900;
/** Width of a digit in the table's 9 points, and the margins of a cell. */
const CHARACTER = 101;
const MARGINS = 190;

/** Width of the label column and of each figure column; together exactly `textWidth`. */
export function columnWidths(table: ReportTable, lang: RenderLanguage, textWidth: number): number[] {
  const figures = figureWidths(table, lang);
  const wanted = Math.max(LABEL_LEAST, ...table.rows.map((row) => row.label[lang].length * CHARACTER + MARGINS));
  const sum = figures.reduce((total, width) => total + width, 0);
  const label = Math.min(LABEL_MOST, Math.max(wanted, textWidth - sum));
  const scale = (textWidth - label) / sum;
  const scaled = figures.map((width) => Math.floor(width * scale));
  return [textWidth - scaled.reduce((total, width) => total + width, 0), ...scaled];
}

/** Whether the figures would be squeezed on a page with that text width, so that it must be laid on its side. */
export function tooWide(table: ReportTable, lang: RenderLanguage, textWidth: number): boolean {
  return LABEL_LEAST + figureWidths(table, lang).reduce((total, width) => total + width, 0) > textWidth;
}

function figureWidths(table: ReportTable, lang: RenderLanguage): number[] {
  return table.columns.map((column, c) => {
    const longest = Math.max(
      ...column.label[lang].split(' ').map((word) => word.length),
      ...table.rows.map(({ cells }) => {
        const cell = cells[c];
        return cell?.value.kind === 'number' ? cellText(cell, lang).length : 0;
      }),
    );
    return Math.min(FIGURE_MOST, Math.max(FIGURE_LEAST, longest * CHARACTER + MARGINS));
  });
}
