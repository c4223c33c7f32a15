import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { formulaSafe } from './formula-safe.js';
import { createSheetNames } from './sheet-names.js';
import type { SheetCell, SheetLook, SheetOptions, SheetSink, WorkbookSink } from './workbook-sink.js';

export interface WorkbookFacts {
  readonly title: string;
  readonly subject: string;
  /** `sv-SE` */
  readonly language: string;
  /** When the figures were read; the file says no other time, so that the same report is the same file. */
  readonly asOf: string;
}

/** Every style names its font: a font without a name is drawn as Times in some readers. */
const font = { name: 'Arial', size: 10 };

const looks: Readonly<Record<SheetLook, Partial<ExcelJS.Style>>> = {
  plain: { font },
  stamp: { font: { ...font, bold: true, color: { argb: 'FFA61B1B' } } },
  title: { font: { ...font, bold: true, size: 14, color: { argb: 'FF1F4A73' } } },
  heading: {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF2F6' } },
    border: { bottom: { style: 'medium', color: { argb: 'FF1F4A73' } } },
    alignment: { wrapText: true, vertical: 'bottom' },
  },
  total: { font: { ...font, bold: true }, border: { top: { style: 'thin', color: { argb: 'FF6B767F' } } } },
  first: { font, border: { top: { style: 'thin', color: { argb: 'FF1F4A73' } } } },
  prose: { font, alignment: { wrapText: true, vertical: 'top' } },
  words: { font: { ...font, bold: true } },
};

const formats: Readonly<Record<NonNullable<SheetCell['format']>, string>> = {
  count: '#,##0',
  percent: '0',
  tenths: '#,##0.0',
};

/** A workbook written row by row: memory is bounded by the file, not by its cells as objects. */
export function createExceljsSink(facts: WorkbookFacts): WorkbookSink {
  const stream = new PassThrough();
  const file = collect(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = 'Utfall';
  workbook.lastModifiedBy = 'Utfall';
  workbook.created = workbook.modified = new Date(`${facts.asOf}T00:00:00Z`);
  Object.assign(workbook, { title: facts.title, subject: facts.subject, language: facts.language });
  const nameOf = createSheetNames();
  let open: ExcelJS.Worksheet | undefined;
  const close = () => open?.commit();
  return {
    sheet(options) {
      close();
      open = addSheet(workbook, nameOf(options.name), options);
      return sheetSink(open);
    },
    async finish() {
      close();
      await workbook.commit();
      return file;
    },
  };
}

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  options: SheetOptions,
): ExcelJS.Worksheet {
  const { rows, columns } = options.frozen;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: columns, ySplit: rows }],
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${rows}:${rows}`,
    },
    headerFooter: {
      oddHeader: `&L&B${escapedForHeader(options.printHeader)}&R${escapedForHeader(name)}`,
      oddFooter: '&R&P (&N)',
    },
  });
  sheet.columns = options.columnWidths.map((width) => ({ width }));
  return sheet;
}

function sheetSink(sheet: ExcelJS.Worksheet): SheetSink {
  let written = 0;
  return {
    row(cells) {
      written += 1;
      const row = sheet.addRow(cells.map(({ value }) => (typeof value === 'string' ? formulaSafe(value) : value)));
      cells.forEach(({ look, format }, i) => {
        const cell = row.getCell(i + 1);
        Object.assign(cell, looks[look ?? 'plain']);
        if (format) cell.numFmt = formats[format];
        // Headings of figures and reasons instead of figures stand to the right, as the figures do.
        if (format && typeof cell.value === 'string')
          cell.alignment = { ...cell.alignment, horizontal: 'right', wrapText: true };
      });
      row.commit();
    },
    filter(headingRow, columns) {
      sheet.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: written, column: columns } };
    },
  };
}

/** `&` begins a code in the header of a printed page. */
function escapedForHeader(text: string): string {
  return text.replace(/&/g, '&&');
}

async function collect(stream: PassThrough): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
