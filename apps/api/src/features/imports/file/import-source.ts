import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** A file to import. It is read several times from the beginning: to see what it is, and for its rows. */
export interface ImportSource {
  /** As the person knows it, without its folder. */
  readonly fileName: string;
  /** Its bytes in order; whoever has read enough just stops. */
  read(): AsyncIterable<Buffer>;
  /** Lets the file go; an uploaded one is gone after it. A second time does nothing. */
  close(): Promise<void>;
}

/** Bytes that are read at a time. */
const CHUNK = 65_536;

/** A file that stays where it is. @throws the file system's own error when it cannot be read. */
export async function sourceOfPath(path: string, fileName: string): Promise<ImportSource> {
  const handle = await open(path, 'r');
  return sourceOfHandle(handle, fileName);
}

export function sourceOfHandle(handle: FileHandle, fileName: string): ImportSource {
  return { fileName, read: () => chunksOf(handle), close: () => handle.close() };
}

/** A file that is in memory already. */
export function bufferSource(content: Buffer, fileName: string): ImportSource {
  return { fileName, read: () => Readable.from([content]), close: () => Promise.resolve() };
}

/**
 * Not a stream of the file: it closes the descriptor whenever it is left early, also when told not to, and by then the
 * number may be somebody else's socket. The handle alone closes, once.
 */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
