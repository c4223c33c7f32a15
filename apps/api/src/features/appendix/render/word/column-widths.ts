import type { Lang, ReportTable } from '@utfall/appendix';
import { reasonsOf, wordFigure } from './word-figure.js';

/** All in twips (1/1440 inch). */
const LABEL_LEAST = 2700;
const LABEL_MOST = 5600;
const FIGURE_LEAST = 1050;
/** Width of a digit in the table's 9 points, and the margins of a cell. */
const CHARACTER = 101;
const MARGINS = 190;

/**
 * Words may break over lines (a heading, `ej beräkningsbart`), a figure may not.
 * @returns the width of the label column and of each figure column, together exactly `textWidth`
 */
export function columnWidths(table: ReportTable, lang: Lang, textWidth: number): number[] {
  const figures = figureWidths(table, lang);
  const wanted = Math.max(LABEL_LEAST, ...table.rows.map((row) => row.label[lang].length * CHARACTER + MARGINS));
  const sum = figures.reduce((total, width) => total + width, 0);
  const label = Math.min(LABEL_MOST, Math.max(wanted, textWidth - sum));
  const scale = (textWidth - label) / sum;
  const scaled = figures.map((width) => Math.floor(width * scale));
  return [textWidth - scaled.reduce((total, width) => total + width, 0), ...scaled];
}

/** Whether the figures would be squeezed on a page with that text width, so that it must be laid on its side. */
export function tooWide(table: ReportTable, lang: Lang, textWidth: number): boolean {
  return LABEL_LEAST + figureWidths(table, lang).reduce((total, width) => total + width, 0) > textWidth;
}

function figureWidths(table: ReportTable, lang: Lang): number[] {
  const reasons = reasonsOf(table);
  return table.columns.map((column, c) => {
    const printed = table.rows.flatMap(({ cells }) => {
      const cell = cells[c];
      if (!cell) return [];
      const { text, mark } = wordFigure(cell, column.id === 'previous', reasons, lang);
      return mark === null ? [text] : text.split(' ').map((word) => `${word}${mark}`);
    });
    const longest = Math.max(...[...column.label[lang].split(' '), ...printed].map((part) => part.length));
    return Math.max(FIGURE_LEAST, longest * CHARACTER + MARGINS);
  });
}
