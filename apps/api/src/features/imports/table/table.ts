import type { ImportError } from '@utfall/api-contract';
import type { FileEncoding } from '../file/inspect-file.js';
import type { FileRecord } from '../file/read-records.js';

/** Rows that an unknown file may have: a year of a large förbund many times over. */
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 200;

/** How somebody wants the file read; what is left out is found out. */
export interface TableWishes {
  readonly encoding?: FileEncoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
}

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file of rows and cells, whatever it was before. Its rows can be read again from the beginning. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  /** null for a spreadsheet. */
  readonly encoding: FileEncoding | null;
  readonly delimiter: Delimiter | null;
  /** Sheets that can be seen, in order; empty for CSV. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Hex. */
  readonly sha256: string;
  /** @throws UnreadableCsv or UnreadableSheet where it cannot be read further. */
  rows(): AsyncGenerator<FileRecord>;
}

export type TableOpening =
  { readonly ok: true; readonly table: TableFile } | { readonly ok: false; readonly error: ImportError };
