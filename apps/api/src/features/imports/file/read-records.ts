import { pipeline } from 'node:stream';
import type { Text } from '@utfall/codebook';
import { CsvError, parse, type Info } from 'csv-parse';
import iconv from 'iconv-lite';
import type { ImportSource } from './import-source.js';
import type { FileEncoding } from './inspect-file.js';

/** One line of the file, or several where a cell in quotation marks holds line breaks. */
export interface FileRecord {
  /** Of its first line; the heading is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file cannot be read further: what is wrong, and where. */
export class UnreadableCsv extends Error {
  constructor(
    readonly line: number,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

/** Characters. Without a limit, a quotation mark that is never closed would take the rest of the file for one cell. */
const MAX_RECORD = 100_000;

/**
 * The records of the file in order, blank lines left out. Only a few are in memory at a time: the file is read no faster than
 * the caller asks.
 * @throws UnreadableCsv
 */
export async function* readRecords(source: ImportSource, encoding: FileEncoding): AsyncGenerator<FileRecord> {
  const parser = parse({
    delimiter: ';',
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  // Errors come out of the parser, which pipeline() destroys with them.
  const ignored = () => undefined;
  if (encoding === 'utf8') pipeline(source.read(), parser, ignored);
  else pipeline(source.read(), iconv.decodeStream('win1252'), parser, ignored);
  try {
    for await (const item of parser) {
      const { record, info } = item as { record: string[]; info: Info };
      const breaks = record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
      const cells = record.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) yield { line: info.lines - breaks, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv(lineOf(error), sentenceOf(error));
    throw error;
  } finally {
    parser.destroy();
  }
}

function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 0;
}

function sentenceOf(error: CsvError): Text {
  if (error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      sv: 'Ett citattecken (") öppnas men stängs aldrig. Resten av filen kan inte läsas.',
      en: 'A quotation mark (") is opened and never closed. The rest of the file cannot be read.',
    };
  }
  return {
    sv: 'Ett citattecken (") står mitt i en cell. Skriv hela cellen inom citattecken och dubbla dem som står inuti.',
    en: 'A quotation mark (") stands in the middle of a cell. Put the whole cell in quotation marks and double those inside.',
  };
}
