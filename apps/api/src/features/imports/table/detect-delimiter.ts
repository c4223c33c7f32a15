import type { ImportSource } from '../file/import-source.js';
import type { FileEncoding } from '../file/inspect-file.js';
import { readRecords, UnreadableCsv } from '../file/read-records.js';
import { type Delimiter, delimiters } from './table.js';

/** Rows that show how columns are parted. */
const LOOKED_AT = 20;

/**
 * The delimiter by which the first rows fall into the most columns, and into equally many: prose has commas, but never as many in
 * every row. Semicolon, as Swedish programs write, where nothing tells.
 */
export async function detectDelimiter(source: ImportSource, encoding: FileEncoding): Promise<Delimiter> {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(await columnsOf(source, encoding, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

async function columnsOf(source: ImportSource, encoding: FileEncoding, delimiter: Delimiter): Promise<number[]> {
  const counts: number[] = [];
  try {
    for await (const { cells } of readRecords(source, encoding, delimiter)) {
      counts.push(cells.length);
      if (counts.length === LOOKED_AT) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
  }
  return counts;
}

/** Columns that most rows have, weighed by how many rows agree; 0 for one column. */
function scoreOf(counts: readonly number[]): number {
  const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
  if (usual < 2) return 0;
  const agree = counts.filter((count) => count === usual).length / counts.length;
  return agree * agree * (usual - 1);
}
