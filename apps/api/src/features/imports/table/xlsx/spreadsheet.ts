import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Text } from '@utfall/codebook';
import ExcelJS from 'exceljs';
import type { ImportSource } from '../../file/import-source.js';
import type { FileRecord } from '../../file/read-records.js';
import { importError } from '../../import-error.js';
import { MAX_COLUMNS, type TableOpening, type TableWishes } from '../table.js';
import { cellText } from './cell-text.js';
import { MAX_INFLATED, measure, textOf, TooLarge } from './inflate-entry.js';
import { workbookSheets } from './workbook-sheets.js';
import { type ArchivePart, archiveOf, readArchive, type ZipEntry } from './zip-archive.js';

/** Bytes of a packed workbook, which is held in memory while it is read. */
const MAX_PACKED = 25 * 1024 * 1024;
/** Texts that cells share are held in memory too. */
const MAX_SHARED = 64 * 1024 * 1024;
const MAX_PART = 4 * 1024 * 1024;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const SHARED = 'xl/sharedStrings.xml';

/** A sheet that exceljs cannot read further. */
export class UnreadableSheet extends Error {
  constructor(options: ErrorOptions) {
    super('the sheet cannot be read', options);
  }
}

/**
 * A workbook of Excel (.xlsx). Everything that will be read is inflated once beforehand and only counted, so that nothing packed
 * can grow beyond the limits while it is read.
 */
export async function openSpreadsheet(source: ImportSource, { sheet: wished }: TableWishes): Promise<TableOpening> {
  const bytes = await packedBytes(source);
  if (!bytes) return refused(texts.tooLarge);
  const entries = new Map(readArchive(bytes)?.map((entry) => [entry.name, entry]));
  const fault = faultOf(entries);
  if (fault) return refused(fault);
  try {
    const sheets = workbookSheets(await partText(entries, WORKBOOK), await partText(entries, RELATIONS));
    const sheet = sheets.find(({ name }) => name === wished) ?? sheets[0];
    const entry = sheet && entries.get(sheet.path);
    if (!entry) return refused(texts.broken);
    const parts = await measuredParts(entries, entry);
    return {
      ok: true,
      table: {
        format: 'xlsx',
        encoding: null,
        delimiter: null,
        sheets: sheets.map(({ name }) => name),
        sheet: sheet.name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        rows: () => readSheet(parts),
      },
    };
  } catch (error) {
    return refused(error instanceof TooLarge ? texts.tooLarge : texts.broken);
  }
}

async function packedBytes(source: ImportSource): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source.read()) {
    bytes += chunk.length;
    if (bytes > MAX_PACKED) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function faultOf(entries: ReadonlyMap<string, ZipEntry>): Text | undefined {
  if (entries.has('mimetype') || entries.has('content.xml')) return texts.openDocument;
  if (!entries.has(WORKBOOK) || !entries.has(RELATIONS))
    return entries.has('xl/workbook.bin') ? texts.binary : texts.other;
  if ([...entries.keys()].some((name) => /vbaProject|macrosheets\//i.test(name))) return texts.macros;
  return [...entries.values()].some(({ isEncrypted, method }) => isEncrypted || ![0, 8].includes(method))
    ? texts.broken
    : undefined;
}

async function partText(entries: ReadonlyMap<string, ZipEntry>, name: string): Promise<string> {
  const entry = entries.get(name);
  return entry ? await textOf(entry, MAX_PART) : '';
}

/**
 * The files that exceljs needs, in the order in which it reads a sheet straight through: were the sheet to come before the
 * shared texts, it would put the rows in a temporary file with a name.
 */
async function measuredParts(entries: ReadonlyMap<string, ZipEntry>, sheet: ZipEntry): Promise<ArchivePart[]> {
  const parts: ArchivePart[] = [];
  const add = async (name: string, entry: ArchivePart['entry'] | undefined, limit: number) => {
    if (entry) parts.push({ name, entry, size: await measure(entry, limit) });
  };
  await add(RELATIONS, entries.get(RELATIONS), MAX_PART);
  await add(WORKBOOK, entries.get(WORKBOOK), MAX_PART);
  await add(STYLES, entries.get(STYLES), MAX_PART * 4);
  await add(SHARED, entries.get(SHARED) ?? NOTHING_SHARED, MAX_SHARED);
  await add('xl/worksheets/sheet1.xml', sheet, MAX_INFLATED);
  return parts;
}

/** A workbook whose cells hold their own texts. */
const NOTHING_SHARED = {
  method: 0,
  crc: 0,
  data: Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
};

async function* readSheet(parts: readonly ArchivePart[]): AsyncGenerator<FileRecord> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(archiveOf(parts)), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const worksheet of reader) {
      for await (const row of worksheet) {
        const cells = Array.from({ length: Math.min(row.cellCount, MAX_COLUMNS + 1) }, (_, i) =>
          cellText(row.getCell(i + 1).value).trim(),
        );
        if (cells.some((cell) => cell !== '')) yield { line: row.number, cells };
      }
    }
  } catch (error) {
    throw new UnreadableSheet({ cause: error });
  }
}

function refused(text: Text): TableOpening {
  return { ok: false, error: importError(text) };
}

const texts = {
  tooLarge: {
    sv: 'Excel-filen är för stor. Spara bladet som CSV, eller dela det i flera filer.',
    en: 'The Excel file is too large. Save the sheet as CSV, or part it into several files.',
  },
  macros: {
    sv: 'Filen har makron och tas inte emot. Spara den som ”Excel-arbetsbok (.xlsx)” och välj den filen.',
    en: 'The file has macros and is not taken. Save it as “Excel Workbook (.xlsx)” and choose that file.',
  },
  binary: {
    sv: 'Filen är en binär Excel-fil (.xlsb). Spara den som ”Excel-arbetsbok (.xlsx)” och välj den filen.',
    en: 'The file is a binary Excel file (.xlsb). Save it as “Excel Workbook (.xlsx)” and choose that file.',
  },
  openDocument: {
    sv: 'Filen är ett kalkylblad i OpenDocument (.ods). Spara den som .xlsx eller CSV och välj den filen.',
    en: 'The file is an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV and choose that file.',
  },
  other: {
    sv: 'Filen är en packad fil (zip) men ingen Excel-arbetsbok. Välj en CSV- eller Excel-fil.',
    en: 'The file is packed (zip) but no Excel workbook. Choose a CSV or Excel file.',
  },
  broken: {
    sv: 'Excel-filen är trasig eller saknar blad. Öppna den i Excel, spara den igen och välj den nya.',
    en: 'The Excel file is broken or has no sheet. Open it in Excel, save it again and choose the new one.',
  },
} as const satisfies Record<string, Text>;
