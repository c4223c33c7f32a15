import type { ImportError } from '@utfall/api-contract';
import type { ImportSource } from '../file/import-source.js';
import { importError } from '../import-error.js';
import { openCsv } from './csv-table.js';
import { openSpreadsheet } from './xlsx/spreadsheet.js';
import type { TableOpening, TableWishes } from './table.js';

const SIGNATURE_BYTES = 8;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls, and of .xlsx with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a file of any kind that can be read as a table, by its first bytes and not by its name. */
export async function openTable(source: ImportSource, wishes: TableWishes): Promise<TableOpening> {
  const start = await firstBytes(source);
  if (begins(start, COMPOUND)) return refused(OLD_EXCEL);
  return begins(start, ZIP) ? await openSpreadsheet(source, wishes) : await openCsv(source, wishes);
}

async function firstBytes(source: ImportSource): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const chunk of source.read()) {
    start = Buffer.concat([start, chunk.subarray(0, SIGNATURE_BYTES)]);
    if (start.length >= SIGNATURE_BYTES) break;
  }
  return start;
}

function begins(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function refused(text: { readonly sv: string; readonly en: string }): {
  readonly ok: false;
  readonly error: ImportError;
} {
  return { ok: false, error: importError(text) };
}

const OLD_EXCEL = {
  sv: 'Filen är en äldre Excel-fil (.xls) eller har lösenord. Öppna den i Excel, spara som ”Excel-arbetsbok (.xlsx)” utan lösenord och välj den filen.',
  en: 'The file is an older Excel file (.xls) or has a password. Open it in Excel, save it as “Excel Workbook (.xlsx)” without a password and choose that file.',
};
