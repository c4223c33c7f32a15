import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { composeReport } from '@utfall/appendix';
import { localDate } from '@utfall/calendar';
import { goldenCase, readGoldenFolder } from '@utfall/testing';
import ExcelJS from 'exceljs';
import { type ReadDocx, readDocx } from '../../../../test/render/read-docx.js';
import { renderExcel } from './excel/render-excel.js';
import { renderWord } from './word/render-word.js';

const golden = fileURLToPath(new URL('../../../../../../libs/testing/golden', import.meta.url));
const parent = 'Arbetsrehabteamet';
const rehab = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const before = 'Arbetsrehabteamet – Förrehabilitering';
const whole = 'Samordningsförbundet Vänersborg/Mellerud';

const read = goldenCase(readGoldenFolder(golden, 'vanersborg-mellerud-2019'));
const report = composeReport({
  ...read,
  today: localDate('2020-01-15'),
  forbund: { id: 'vm', name: read.published.forbund },
  comments: [],
});
const sectionName = (insats: string | null) => report.sections.find(({ insatsId }) => insatsId === insats)?.name ?? '';

/** The published figures of January–August 2019, as the Word file prints them. */
const printed: readonly (readonly [
  insats: string | null,
  table: string,
  row: string,
  column: string,
  figure: string,
])[] = [
  [rehab, 'flow', 'active', 'total', '28'],
  [rehab, 'flow', 'new', 'total', '10'],
  [rehab, 'flow', 'ended', 'total', '19'],
  [rehab, 'gender', 'ended', 'woman', '12 (63 %)'],
  [rehab, 'gender', 'ended', 'man', '7 (37 %)'],
  [rehab, 'outcome', 'workOrStudies', 'total', '7 (37 %)'],
  [rehab, 'outcome', 'workOrStudies', 'previous', '(6; 26 %)'],
  [rehab, 'days', 'meanDays', 'total', '359'],
  [rehab, 'exitReason', 'illness', 'total', '8 (42 %)'],
  [before, 'flow', 'ended', 'total', '18'],
  [before, 'gender', 'ended', 'woman', '8 (44 %)'],
  [before, 'gender', 'ended', 'man', '10 (56 %)'],
  [parent, 'flow', 'ended', 'total', '37'],
  [parent, 'gender', 'ended', 'woman', '20 (54 %)'],
  [parent, 'gender', 'ended', 'man', '17 (46 %)'],
  [parent, 'cost', 'outturn', 'total', '1 289 048 kr'],
  [parent, 'cost', 'costPerWorkOrStudies', 'total', '184 150 kr'],
];

/** Where a figure stands in the report: the labels are the codebook's, so the test names rows and columns by id. */
function place(insats: string | null, tableId: string, rowId: string, columnId: string) {
  const section = report.sections.find(({ insatsId }) => insatsId === insats)!;
  const table = section.tables.find(({ id }) => id === tableId)!;
  const row = table.rows.find(({ id }) => id === rowId)!;
  const column = table.columns.find(({ id }) => id === columnId)!;
  return { section, table, row, column };
}

describe('the golden report as files', () => {
  let word: ReadDocx;
  const excel = new ExcelJS.Workbook();
  beforeAll(async () => {
    // Without charts: they have their own tests, and fifty of them take a while.
    word = await readDocx(await renderWord(report, { lang: 'sv', charts: false }));
    await excel.xlsx.load((await renderExcel(report, { lang: 'sv' })) as unknown as ExcelJS.Buffer);
  }, 120_000);

  it.each(printed)('prints in Word: %s, %s, %s, %s: %s', (insats, tableId, rowId, columnId, figure) => {
    const { section, table, row, column } = place(insats, tableId, rowId, columnId);
    const found = word.tables.find(({ title }) => title === `${table.title.sv}, ${section.name}`)!;
    const at = found.rows[0]?.indexOf(column.label.sv) ?? -1;
    const line = found.rows.find(([label]) => label === row.label.sv);
    expect(line?.[at]?.replace(/\u00a0/g, ' ')).toBe(figure);
  });

  it.each(printed)('has in Excel: %s, %s, %s, %s: %s', (insats, tableId, rowId, columnId, figure) => {
    const { section, table, row, column } = place(insats, tableId, rowId, columnId);
    const sheet = excel.worksheets[report.sections.indexOf(section)]!;
    const headings = sheet.getRow(5).values as unknown[];
    const lines = sheet.getSheetValues() as unknown[][];
    const line = lines.find((values) => values?.[1] === table.title.sv && values[2] === row.label.sv);
    const numbers = figure.match(/\d[\d ]*/g)?.map((digits) => Number(digits.replace(/ /g, ''))) ?? [];
    expect(line?.[headings.indexOf(column.label.sv)]).toBe(numbers[0]);
    if (figure.includes('%')) expect(line?.[headings.indexOf(`${column.label.sv}, %`)]).toBe(numbers[1]);
  });

  it('has every table of the report in both files', () => {
    expect(word.tables.map(({ title }) => title)).toEqual(
      report.sections.flatMap((section) => section.tables.map((table) => `${table.title.sv}, ${section.name}`)),
    );
    report.sections.forEach((section, s) => {
      const rows = section.tables.flatMap((table) => table.rows.map(({ label }) => [table.title.sv, label.sv]));
      const sheet = (excel.worksheets[s]?.getSheetValues() as unknown[][]).slice(6);
      expect(sheet.slice(0, rows.length).map((values) => values.slice(1, 3))).toEqual(rows);
    });
  });

  it('lists the förbund, its insatser and their tracks in the contents', () => {
    expect(sectionName(null)).not.toBe('');
    expect(word.headers.every((header) => header.includes(whole))).toBe(true);
    const contents = word.paragraphs.filter(({ style }) => style?.startsWith('TOC')).map(({ text }) => text);
    expect(contents.map((entry) => entry.replace(/\ttabell\u00a0[\d–]+$/, ''))).toEqual(
      report.sections.map(({ name }) => name),
    );
  });
});
