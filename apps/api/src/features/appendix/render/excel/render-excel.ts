import { type Lang, periodText, type Report } from '@utfall/appendix';
import { fileTexts } from '../file-texts.js';
import { languageTag } from '../language-tag.js';
import { printable } from '../printable.js';
import { writeDefinitionsSheet } from './definitions-sheet.js';
import { createExceljsSink } from './exceljs-sink.js';
import { writeSectionSheet } from './section-sheet.js';

/** The report as an Excel workbook: a sheet per section with figures that can be counted with, and one of definitions. */
export async function renderExcel(stored: Report, { lang }: { readonly lang: Lang }): Promise<Buffer> {
  const report = printable(stored);
  const sink = createExceljsSink({
    title: `${fileTexts.appendix[lang]}, ${report.forbund.name}, ${periodText(report.period, lang)}`,
    subject: fileTexts.stamp[lang],
    language: languageTag[lang],
    asOf: report.asOf,
  });
  for (const section of report.sections) writeSectionSheet(sink, report, section, lang);
  writeDefinitionsSheet(sink, report, lang);
  return sink.finish();
}
