import { createInflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-archive.js';

/** Inflated bytes that one file may come to altogether; the reader holds few of them at a time. */
export const MAX_INFLATED = 256 * 1024 * 1024;

export class TooLarge extends Error {}

/**
 * The inflated bytes of an entry. A bomb says that it is small: what comes out is counted, and at the limit it ends.
 * @throws TooLarge, or the error of zlib for what is broken
 */
export async function* inflated(entry: Pick<ZipEntry, 'method' | 'data'>, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of entry.method === 0 ? [entry.data] : inflatedChunks(entry.data)) {
    bytes += chunk.length;
    if (bytes > limit) throw new TooLarge();
    yield chunk;
  }
}

async function* inflatedChunks(data: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw();
  stream.end(data);
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } finally {
    stream.destroy();
  }
}

/** Bytes when inflated; nothing is kept. @throws as {@link inflated} */
export async function measure(entry: Pick<ZipEntry, 'method' | 'data'>, limit: number): Promise<number> {
  let bytes = 0;
  for await (const chunk of inflated(entry, limit)) bytes += chunk.length;
  return bytes;
}

/** The whole entry as text. @throws as {@link inflated} */
export async function textOf(entry: Pick<ZipEntry, 'method' | 'data'>, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of inflated(entry, limit)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
