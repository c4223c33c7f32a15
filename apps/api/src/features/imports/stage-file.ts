import { setImmediate } from 'node:timers/promises';
import type { ErrorList } from './error-list.js';
import { namedColumns, separatorError } from './file/headings.js';
import type { ImportSource } from './file/import-source.js';
import type { FileEncoding } from './file/inspect-file.js';
import { type FileRecord, readRecords, UnreadableCsv } from './file/read-records.js';
import { importError } from './import-error.js';
import type { PreparedImport, RowReader } from './import-kind.js';
import type { StagedRow } from './stage-rows.js';

/** Rows that one short transaction stages. */
export const BATCH_ROWS = 1000;

export interface StagingOptions {
  readonly encoding: FileEncoding;
  readonly maxRows: number;
  /** Stages rows in a transaction of its own. */
  readonly stage: (rows: readonly StagedRow[]) => Promise<void>;
  readonly onRows: (rowsRead: number) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads and judges every row, a batch at a time; the rest of the process gets its turn between batches, which it would not
 * otherwise get from an embedded database (ADR 6).
 * @returns the number of rows read
 */
export async function stageFile(
  source: ImportSource,
  prepared: PreparedImport,
  errors: ErrorList,
  { encoding, maxRows, stage, onRows, signal }: StagingOptions,
): Promise<number> {
  let rowsRead = 0;
  let batch: StagedRow[] = [];
  let columns: number | undefined;
  let reader: RowReader | undefined;
  const flush = async () => {
    signal?.throwIfAborted();
    if (batch.length > 0) await stage(batch);
    batch = [];
    onRows(rowsRead);
    await setImmediate();
  };
  try {
    for await (const record of readRecords(source, encoding)) {
      if (!reader || columns === undefined) {
        reader = openRows(record, prepared, errors);
        if (errors.count > 0) return 0;
        columns = lastNamed(record);
        continue;
      }
      rowsRead++;
      if (rowsRead > maxRows) {
        errors.add([tooManyRows(maxRows)]);
        break;
      }
      const shape = shapeError(record, columns);
      const { payload, errors: found } = shape
        ? { payload: null, errors: [shape] }
        : reader.readRow(record.cells, record.line);
      errors.add(found);
      if (payload) batch.push({ row: record.line, payload });
      if (rowsRead % BATCH_ROWS === 0) await flush();
    }
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    errors.add([importError(error.text, { row: error.line })]);
  }
  await flush();
  if (rowsRead === 0 && errors.count === 0) errors.add([importError(reader ? NO_ROWS : NO_HEADING)]);
  return rowsRead;
}

const NO_HEADING = {
  sv: 'Filen har ingen rubrikrad: alla rader är tomma.',
  en: 'The file has no heading: every row is empty.',
};
const NO_ROWS = {
  sv: 'Filen har en rubrikrad men inga rader under den.',
  en: 'The file has a heading but no rows below it.',
};

function openRows({ cells }: FileRecord, prepared: PreparedImport, errors: ErrorList): RowReader {
  const separator = separatorError(cells);
  const reader = prepared.openRows(namedColumns(cells));
  errors.add(separator.length > 0 ? separator : reader.errors);
  return reader;
}

function lastNamed({ cells }: FileRecord): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** A row that is shorter or longer than the heading has lost or won a semicolon: its cells stand under the wrong headings. */
function shapeError({ cells, line }: FileRecord, columns: number) {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (cells.length >= columns && filled <= columns) return undefined;
  const found = Math.max(cells.length < columns ? cells.length : 0, filled);
  return importError(
    {
      sv: `Raden har ${found} kolumner men rubriken har ${columns}. Saknas ett semikolon, eller är det ett för mycket?`,
      en: `The row has ${found} columns but the heading has ${columns}. Is a semicolon missing, or is there one too many?`,
    },
    { row: line },
  );
}

function tooManyRows(maxRows: number) {
  return importError({
    sv: `Filen har fler än ${maxRows} rader, och fler får den inte ha.`,
    en: `The file has more than ${maxRows} rows, which is the most that it may have.`,
  });
}
