import readline from 'node:readline';
import type { Readable } from 'node:stream';

/** The first line of the input; empty when there is none. */
export async function readPassword(input: Readable): Promise<string> {
  for await (const line of readline.createInterface({ input, crlfDelay: Infinity })) return line;
  return '';
}
