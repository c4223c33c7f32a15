import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import type { ImportError } from '@utfall/api-contract';
import type { Text } from '@utfall/codebook';
import { importError } from '../import-error.js';
import type { ImportSource } from './import-source.js';
import { surveyUtf8 } from './utf8-survey.js';

/** The code page of DOS, in which some older systems still write, is only read when somebody says so. */
export type FileEncoding = 'utf8' | 'win1252' | 'cp850';

/** What the bytes of a file say before any row is read. */
export interface FileFacts {
  readonly encoding: FileEncoding;
  /** Lines with anything in them, the heading not counted: the rows, but for line breaks inside quotation marks. */
  readonly lines: number;
  /** Hex; kept in the audit trail, so that it can be shown which file a figure came from. */
  readonly sha256: string;
}

export type Inspection =
  { readonly ok: true; readonly facts: FileFacts } | { readonly ok: false; readonly error: ImportError };

const LF = 0x0a;
const CR = 0x0d;
/** Bytes that Windows-1252 gives no character. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const faults = {
  empty: { sv: 'Filen är tom.', en: 'The file is empty.' },
  spreadsheet: {
    sv: 'Filen är ett kalkylblad (Excel), inte CSV. Spara den som ”CSV UTF-8 (kommaavgränsad)” och importera den filen.',
    en: 'The file is a spreadsheet (Excel), not CSV. Save it as “CSV UTF-8 (comma delimited)” and import that file.',
  },
  utf16: {
    sv: 'Filen har teckenkodningen UTF-16. Spara den som UTF-8 och försök igen.',
    en: 'The file is encoded in UTF-16. Save it as UTF-8 and try again.',
  },
  binary: {
    sv: 'Filen innehåller nolltecken och är ingen textfil. Spara den som CSV i UTF-8.',
    en: 'The file contains NUL bytes and is not a text file. Save it as CSV in UTF-8.',
  },
  brokenUtf8: {
    sv: 'Filen är UTF-8 men har tecken som inte går att läsa, det första på den här raden. Spara om den som UTF-8.',
    en: 'The file is UTF-8 but holds characters that cannot be read, the first on this row. Save it as UTF-8 again.',
  },
  unknownEncoding: {
    sv: 'Filens teckenkodning är varken UTF-8 eller Windows-1252. Spara den som UTF-8.',
    en: 'The encoding of the file is neither UTF-8 nor Windows-1252. Save it as UTF-8.',
  },
} as const satisfies Record<string, Text>;

/** Reads the whole file, chunk by chunk, and keeps none of it. Strict UTF-8 is tried before Windows-1252. */
export async function inspectFile(source: ImportSource): Promise<Inspection> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let start = Buffer.alloc(0);
  let bytes = 0;
  let lines = 0;
  let lineHasText = false;
  let isUtf8 = true;
  let is1252 = true;
  let hasNul = false;
  for await (const part of source.read()) {
    const chunk = part;
    if (start.length < 8) start = Buffer.concat([start, chunk.subarray(0, 8)]);
    hash.update(chunk);
    bytes += chunk.length;
    isUtf8 &&= decodes(utf8, chunk);
    for (const byte of chunk) {
      if (byte === LF || byte === CR) {
        if (lineHasText) lines++;
        lineHasText = false;
      } else {
        lineHasText = true;
        if (byte === 0) hasNul = true;
        else if (is1252 && UNDEFINED_IN_1252.has(byte)) is1252 = false;
      }
    }
  }
  if (lineHasText) lines++;
  isUtf8 &&= decodes(utf8);
  const fault = faultOf({ start, bytes, lines, hasNul });
  if (fault) return { ok: false, error: importError(fault) };
  if (!isUtf8) {
    const error = await otherEncodingError(source, { hasBom: hasBom(start), is1252 });
    if (error) return { ok: false, error };
  }
  return {
    ok: true,
    facts: { encoding: isUtf8 ? 'utf8' : 'win1252', lines: Math.max(0, lines - 1), sha256: hash.digest('hex') },
  };
}

interface Seen {
  readonly start: Buffer;
  readonly bytes: number;
  readonly lines: number;
  readonly hasNul: boolean;
}

function faultOf({ start, bytes, lines, hasNul }: Seen): Text | undefined {
  const begins = (...signature: number[]) => beginsWith(start, signature);
  if (lines === 0 || (hasBom(start) && bytes === 3)) return faults.empty;
  // A zip (xlsx, ods) or the older container of xls.
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return faults.spreadsheet;
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return faults.utf16;
  return hasNul ? faults.binary : undefined;
}

function beginsWith(start: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, i) => start[i] === byte);
}

function hasBom(start: Buffer): boolean {
  return beginsWith(start, [0xef, 0xbb, 0xbf]);
}

/**
 * UTF-8 with a broken byte could be read as Windows-1252, and every å would be two other letters. Text that really is
 * Windows-1252 has next to nothing that happens to be well-formed.
 */
async function otherEncodingError(
  source: ImportSource,
  { hasBom, is1252 }: { readonly hasBom: boolean; readonly is1252: boolean },
): Promise<ImportError | undefined> {
  const { wellFormed, broken, firstBrokenLine } = await surveyUtf8(source);
  if (hasBom || wellFormed > broken) return importError(faults.brokenUtf8, { row: firstBrokenLine });
  return is1252 ? undefined : importError(faults.unknownEncoding);
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}
