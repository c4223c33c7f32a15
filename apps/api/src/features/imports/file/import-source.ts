import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** A file to import. It is read twice from the beginning: once to see what it is, once for its rows. */
export interface ImportSource {
  /** As the person knows it, without its folder. */
  readonly fileName: string;
  read(): Readable;
  /** Lets the file go; an uploaded one is gone after it. */
  close(): Promise<void>;
}

/** A file that stays where it is. @throws the file system's own error when it cannot be read. */
export async function sourceOfPath(path: string, fileName: string): Promise<ImportSource> {
  const handle = await open(path, 'r');
  return sourceOfHandle(handle, fileName);
}

export function sourceOfHandle(handle: FileHandle, fileName: string): ImportSource {
  return {
    fileName,
    // By number: a stream of the handle itself would close it when the first reading ends.
    read: () => createReadStream('', { fd: handle.fd, start: 0, autoClose: false }),
    close: () => handle.close(),
  };
}

/** A file that is in memory already. */
export function bufferSource(content: Buffer, fileName: string): ImportSource {
  return { fileName, read: () => Readable.from([content]), close: () => Promise.resolve() };
}
