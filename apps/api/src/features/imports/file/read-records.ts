import { pipeline, Readable } from 'node:stream';
import type { Text } from '@utfall/codebook';
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse';
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
const LINE_BREAK = /\r\n|\r|\n/g;

/**
 * The records of the file in order, blank lines left out. Only a few are in memory at a time: the file is read no faster than
 * the caller asks.
 * @throws UnreadableCsv
 */
export async function* readRecords(
  source: ImportSource,
  encoding: FileEncoding,
  delimiter = ';',
): AsyncGenerator<FileRecord> {
  const lines = new LineCount();
  const options: Options<FileRecord, string[]> = {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
    // In the parser's own time: when it fails, records that nobody has asked for yet are gone but must have been counted.
    on_record: (cells, info) => ({ line: lines.take(cells, info), cells: cells.map((cell) => cell.trim()) }),
  };
  // The types of parse() know only records that stay lists of cells.
  const parser = parse(options as unknown as Options);
  // Errors come out of the parser, which pipeline() destroys with them.
  const ignored = () => undefined;
  const bytes = Readable.from(source.read());
  if (encoding === 'utf8') pipeline(bytes, parser, ignored);
  else pipeline(bytes, iconv.decodeStream(encoding), parser, ignored);
  try {
    for await (const item of parser) {
      const record = item as FileRecord;
      if (record.cells.some((cell) => cell !== '')) yield record;
    }
  } catch (error) {
    if (error instanceof CsvError) throw lines.unreadable(error);
    throw error;
  } finally {
    parser.destroy();
  }
}

/** What the parser tells of where it is; its own lines count CRLF within quotation marks twice. */
type Position = Pick<InfoRecord, 'lines' | 'empty_lines'>;

/** On which line of the file each record begins. */
class LineCount {
  /** First line of the next record, blank lines not counted. */
  private next = 1;
  /** By how much the parser's count was ahead after the last record. */
  private ahead = 0;

  take(cells: readonly string[], { lines, empty_lines: blank }: Position): number {
    const line = this.next + blank;
    const breaks = cells.reduce((sum, cell) => sum + (cell.match(LINE_BREAK)?.length ?? 0), 0);
    this.next += breaks + 1;
    this.ahead = lines - (line + breaks);
    return line;
  }

  /** The line of a record that could not be read to its end, which may have been noticed far below. */
  unreadable(error: CsvError): UnreadableCsv {
    const { lines, empty_lines: blank } = error as unknown as Position;
    const line = this.next + blank;
    return new UnreadableCsv(line, sentenceOf(error.code, lines - this.ahead > line));
  }
}

/** A record of several lines is inside quotation marks. */
function sentenceOf(code: CsvError['code'], hasSeveralLines: boolean): Text {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || (code === 'CSV_MAX_RECORD_SIZE' && hasSeveralLines)) {
    return {
      sv: 'Ett citattecken (") öppnas men stängs aldrig. Resten av filen kan inte läsas.',
      en: 'A quotation mark (") is opened and never closed. The rest of the file cannot be read.',
    };
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return {
      sv: `Raden är längre än ${MAX_RECORD} tecken. Resten av filen kan inte läsas.`,
      en: `The row is longer than ${MAX_RECORD} characters. The rest of the file cannot be read.`,
    };
  }
  return {
    sv: 'Ett citattecken (") står mitt i en cell. Skriv hela cellen inom citattecken och dubbla dem som står inuti.',
    en: 'A quotation mark (") stands in the middle of a cell. Put the whole cell in quotation marks and double those inside.',
  };
}
