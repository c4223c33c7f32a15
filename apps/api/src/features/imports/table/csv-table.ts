import { inspectFile } from '../file/inspect-file.js';
import type { ImportSource } from '../file/import-source.js';
import { readRecords } from '../file/read-records.js';
import { detectDelimiter } from './detect-delimiter.js';
import type { TableOpening, TableWishes } from './table.js';

/** A text file with separated columns: its encoding and delimiter are found out where nobody says. */
export async function openCsv(source: ImportSource, wishes: TableWishes): Promise<TableOpening> {
  const inspection = await inspectFile(source);
  if (!inspection.ok) return inspection;
  const { sha256 } = inspection.facts;
  const encoding = wishes.encoding ?? inspection.facts.encoding;
  const delimiter = wishes.delimiter ?? (await detectDelimiter(source, encoding));
  return {
    ok: true,
    table: {
      format: 'csv',
      encoding,
      delimiter,
      sheets: [],
      sheet: null,
      sha256,
      rows: () => readRecords(source, encoding, delimiter),
    },
  };
}
