import { randomUUID } from 'node:crypto';
import { open, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { holdsPersonalNumber } from '@utfall/participation';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { type ImportSource, sourceOfHandle } from './file/import-source.js';

/** An uploaded file as the controller gets it. */
export interface UploadedFile extends Express.Multer.File {
  readonly source: ImportSource;
}

/**
 * Uploads go to a file that only this process can read and that has no name: it is unlinked as soon as it is open, so
 * that it is gone when its handle is closed, also if the process is killed.
 */
export const uploadStorage: StorageEngine = {
  _handleFile: (_request: Request, file, done) => {
    store(file).then(
      (source) => done(null, { source } as Partial<UploadedFile>),
      (error: unknown) => done(error),
    );
  },
  _removeFile: (_request, file, done) => {
    (file as UploadedFile).source.close().then(() => done(null), done);
  },
};

async function store(file: Express.Multer.File): Promise<ImportSource> {
  const name = path.join(tmpdir(), `utfall-import-${randomUUID()}`);
  const handle = await open(name, 'wx+', 0o600);
  try {
    await unlink(name);
    // Chunk by chunk as they come. A stream of the number would close it beside the handle (see import-source.ts).
    await writeFile(handle, file.stream);
    return sourceOfHandle(handle, shortName(file.originalname));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The name without a folder and what cannot be seen: it is shown and kept in the audit trail, so one with a personal number is not. */
function shortName(name: string): string {
  const short = path.win32.basename(name).replace(/\p{C}/gu, '').slice(0, 200) || 'fil.csv';
  return holdsPersonalNumber(short) ? `fil${path.win32.extname(short)}` : short;
}
