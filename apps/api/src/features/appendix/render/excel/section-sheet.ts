import { type Lang, periodText, type Report, type ReportSection, type ReportTable } from '@utfall/appendix';
import type { Unit } from '@utfall/codebook';
import { fileTexts } from '../file-texts.js';
import { figureCell } from './figure-cell.js';
import { rowRemark } from './row-remark.js';
import { type FigureColumn, figureColumns } from './section-columns.js';
import { unitTexts } from './unit-texts.js';
import type { SheetCell, SheetSink, WorkbookSink } from './workbook-sink.js';

/** Stamp, whose figures, which months, an empty row and the headings. */
const HEADING_ROW = 5;

/** A section as one sheet: every table under the same headings, row for row as on the page, then what is said about each. */
export function writeSectionSheet(sink: WorkbookSink, report: Report, section: ReportSection, lang: Lang): void {
  const columns = figureColumns(section, lang);
  const sheet = sink.sheet({
    name: section.name,
    columnWidths: [26, 44, 14, ...columns.map(({ shows }) => (shows === 'share' ? 11 : 17)), 60],
    frozen: { rows: HEADING_ROW, columns: 2 },
    printHeader: fileTexts.stamp[lang],
  });
  sheet.row([{ value: fileTexts.stamp[lang], look: 'stamp' }]);
  const { name } = report.forbund;
  sheet.row([{ value: section.name === name ? name : `${name}: ${section.name}`, look: 'title' }]);
  sheet.row([{ value: periodLine(report, lang) }]);
  sheet.row([]);
  const headings: SheetCell[] = [
    { value: fileTexts.table[lang] },
    { value: fileTexts.row[lang] },
    { value: fileTexts.unit[lang] },
    ...columns.map(({ heading }): SheetCell => ({ value: heading, format: 'count' })),
    { value: fileTexts.remark[lang] },
  ];
  sheet.row(headings.map((cell) => ({ ...cell, look: 'heading' })));
  for (const table of section.tables) writeRows(sheet, table, columns, lang);
  sheet.filter(HEADING_ROW, headings.length);
  for (const table of section.tables) writeWords(sheet, table, lang);
}

/** `januari–augusti 2019 (januari–augusti 2018). Uppgifterna lästes 2019-09-10.` */
export function periodLine({ period, comparison, asOf }: Report, lang: Lang): string {
  return `${periodText(period, lang)} (${periodText(comparison, lang)}). ${fileTexts.asOf[lang]} ${asOf}.`;
}

function writeRows(sheet: SheetSink, table: ReportTable, columns: readonly FigureColumn[], lang: Lang): void {
  table.rows.forEach((row, r) => {
    const look = row.kind === 'total' ? 'total' : r === 0 ? 'first' : 'plain';
    const figures = columns.map(({ id, shows }) => {
      const at = table.columns.findIndex((column) => column.id === id);
      return figureCell(row.cells[at], shows, lang);
    });
    const cells: SheetCell[] = [
      { value: table.title[lang] },
      { value: row.label[lang] },
      { value: unitText(row.cells[0]?.unit, lang) },
      ...figures,
      { value: rowRemark(table, row, lang) },
    ];
    sheet.row(cells.map((cell) => ({ ...cell, look })));
  });
}

/** Population, finding, notes and comment of a table, under the figures, so that the headings stay one row. */
function writeWords(sheet: SheetSink, table: ReportTable, lang: Lang): void {
  sheet.row([]);
  sheet.row([{ value: table.title[lang], look: 'words' }, { value: table.population[lang] }]);
  const lines = [table.finding[lang], ...table.notes.map((note) => note[lang])];
  for (const line of lines) sheet.row([{ value: null }, { value: line }]);
  if (table.comment) sheet.row([{ value: fileTexts.comment[lang] }, { value: table.comment.text, look: 'prose' }]);
}

function unitText(unit: Unit | undefined, lang: Lang): string | null {
  return unit === undefined ? null : unitTexts[unit][lang];
}
