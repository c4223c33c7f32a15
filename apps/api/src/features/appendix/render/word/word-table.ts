import type { Lang, ReportTable } from '@utfall/appendix';
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnWidths } from './column-widths.js';
import { reasonsOf, type WordFigure, wordFigure } from './word-figure.js';
import { wordStyle } from './word-styles.js';

const line = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Tables with more rows than this may break over pages; shorter ones are kept whole. */
const KEPT_WHOLE = 18;

/** The table as a real Word table: a heading row that repeats, figures to the right, last year as the page brackets it. */
export function wordTable(table: ReportTable, lang: Lang, textWidth: number): Table {
  const widths = columnWidths(table, lang, textWidth);
  const kept = table.rows.length <= KEPT_WHOLE;
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: [
      headingCell(table.rowHeading[lang], AlignmentType.LEFT, widths[0]),
      ...table.columns.map((column, i) => headingCell(column.label[lang], AlignmentType.RIGHT, widths[i + 1])),
    ],
  });
  const reasons = reasonsOf(table);
  const rows = table.rows.map((row, r) => {
    const strong = row.kind === 'total';
    const top = strong ? line(8, '6B767F') : line(4, 'D5DADD');
    return new TableRow({
      cantSplit: true,
      keepNext: kept && r < table.rows.length - 1,
      children: [
        bodyCell({ text: row.label[lang], mark: null }, AlignmentType.LEFT, widths[0], strong, top),
        ...row.cells.map((cell, c) => {
          const figure = wordFigure(cell, table.columns[c]?.id === 'previous', reasons, lang);
          return bodyCell(figure, AlignmentType.RIGHT, widths[c + 1], strong, top);
        }),
      ],
    });
  });
  return new Table({
    rows: [heading, ...rows],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70 },
    borders: {
      top: line(8, '1F4A73'),
      bottom: line(8, '1F4A73'),
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function headingCell(text: string, alignment: Alignment, width: number | undefined): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    shading: { fill: 'EEF2F6', type: 'clear', color: 'auto' },
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: { bottom: line(6, '1F4A73') },
    children: [new Paragraph({ style: wordStyle.headingCell, alignment, children: [new TextRun(text)] })],
  });
}

function bodyCell(
  { text, mark }: WordFigure,
  alignment: Alignment,
  width: number | undefined,
  strong: boolean,
  top: IBorderOptions,
): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    borders: { top },
    children: [
      new Paragraph({
        style: wordStyle.cell,
        alignment,
        children: [
          new TextRun({ text, bold: strong }),
          ...(mark === null ? [] : [new TextRun({ text: mark, superScript: true })]),
        ],
      }),
    ],
  });
}
