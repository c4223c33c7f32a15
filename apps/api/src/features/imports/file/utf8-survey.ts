import type { ImportSource } from './import-source.js';

/** How much of a file that is not UTF-8 all through is UTF-8 all the same. */
export interface Utf8Survey {
  /** Characters of several bytes that are well-formed. */
  readonly wellFormed: number;
  /** Bytes that belong to no character. */
  readonly broken: number;
  /** Line of the first of them, as an editor counts; 0 when there is none. */
  readonly firstBrokenLine: number;
}

const LF = 0x0a;
const CR = 0x0d;

/** What may follow a byte that begins a character: how many, and between which the first of them lies (Unicode, table 3-7). */
function afterLead(byte: number): readonly [count: number, low: number, high: number] | undefined {
  if (byte >= 0xc2 && byte <= 0xdf) return [1, 0x80, 0xbf];
  if (byte >= 0xe0 && byte <= 0xef) return [2, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf];
  if (byte >= 0xf0 && byte <= 0xf4) return [3, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf];
  return undefined;
}

/** Reads the file once more, and keeps none of it. */
export async function surveyUtf8(source: ImportSource): Promise<Utf8Survey> {
  let wellFormed = 0;
  let broken = 0;
  let firstBrokenLine = 0;
  let line = 1;
  let previous = 0;
  /** Bytes that the character still lacks, and between which the next lies. */
  let lacking = 0;
  let [low, high] = [0x80, 0xbf];
  const fault = () => {
    broken++;
    if (firstBrokenLine === 0) firstBrokenLine = line;
  };
  for await (const chunk of source.read()) {
    for (const byte of chunk) {
      if (lacking > 0 && byte >= low && byte <= high) {
        lacking--;
        [low, high] = [0x80, 0xbf];
        if (lacking === 0) wellFormed++;
        continue;
      }
      if (lacking > 0) fault();
      lacking = 0;
      if (byte >= 0x80) {
        const next = afterLead(byte);
        if (next) [lacking, low, high] = next;
        else fault();
      } else if (byte === CR || (byte === LF && previous !== CR)) line++;
      previous = byte;
    }
  }
  if (lacking > 0) fault();
  return { wellFormed, broken, firstBrokenLine };
}
