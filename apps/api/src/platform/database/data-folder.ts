import fs from 'node:fs';
import path from 'node:path';

/** The folder of the embedded database cannot be used: `place`, on the way to it, is a file or may not be written in. */
export class DataFolderUnusable extends Error {
  constructor(
    readonly place: string,
    readonly reason: 'file' | 'unwritable',
  ) {
    super(`${place}: ${reason}`);
  }
}

/**
 * Makes the folder where it is missing, and lets nobody but its owner into it.
 * @throws DataFolderUnusable
 */
export function makeDataFolder(folder: string): void {
  const missing: string[] = [];
  let place = folder;
  for (; !exists(place); place = path.dirname(place)) missing.unshift(place);
  if (!fs.statSync(place).isDirectory()) throw new DataFolderUnusable(place, 'file');
  try {
    fs.accessSync(place, fs.constants.W_OK | fs.constants.X_OK);
    // One at a time: under /proc, a recursive mkdir never returns.
    for (const part of missing) makeOne(part);
    fs.chmodSync(folder, 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(code ?? '')) throw new DataFolderUnusable(place, 'unwritable');
    throw error;
  }
}

function makeOne(folder: string): void {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function exists(place: string): boolean {
  try {
    fs.statSync(place);
    return true;
  } catch {
    // Below a file, or behind a folder that may not be entered: the fault is further up.
    return path.dirname(place) === place;
  }
}
