import type { Lang, Report } from '@utfall/appendix';
import { type MeasureId, measures } from '@utfall/codebook';
import { fileTexts } from '../file-texts.js';
import { periodLine } from './section-sheet.js';
import { unitTexts } from './unit-texts.js';
import type { WorkbookSink } from './workbook-sink.js';

const HEADING_ROW = 5;

/** How each measure of the report is counted, in the codebook's words. */
export function writeDefinitionsSheet(sink: WorkbookSink, report: Report, lang: Lang): void {
  const sheet = sink.sheet({
    name: fileTexts.aboutFigures[lang],
    columnWidths: [46, 16, 100],
    frozen: { rows: HEADING_ROW, columns: 1 },
    printHeader: fileTexts.stamp[lang],
  });
  sheet.row([{ value: fileTexts.stamp[lang], look: 'stamp' }]);
  sheet.row([{ value: fileTexts.aboutFigures[lang], look: 'title' }]);
  sheet.row([{ value: periodLine(report, lang) }]);
  sheet.row([]);
  const headings = [fileTexts.measure[lang], fileTexts.unit[lang], fileTexts.definition[lang]];
  sheet.row(headings.map((value) => ({ value, look: 'heading' })));
  for (const id of measuresOf(report)) {
    const { label, unit, definition } = measures[id];
    sheet.row([
      { value: label[lang], look: 'prose' },
      { value: unitTexts[unit][lang], look: 'prose' },
      { value: definition[lang], look: 'prose' },
    ]);
  }
  sheet.row([]);
  for (const rule of [fileTexts.sharesRule, fileTexts.moneyRule, fileTexts.previousRule]) {
    sheet.row([{ value: rule[lang] }]);
  }
}

/** In the order of the page, each once. */
function measuresOf({ sections }: Report): Set<MeasureId> {
  const cells = sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  return new Set(cells.map((cell) => cell.measure));
}
