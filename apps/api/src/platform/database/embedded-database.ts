import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { makeDataFolder } from './data-folder.js';
import { lockDirectory } from './directory-lock.js';
import { durableStartParams, DurableFileSystem, flush, flushTree } from './durable-file-system.js';

/** PostgreSQL in this process, in a folder that nobody else can read and no other process can open. */
export interface EmbeddedDatabase {
  readonly pglite: PGlite;
  /** Whether this start made the cluster. */
  readonly isNew: boolean;
  /** Flushes to disk since start. */
  readonly flushes: () => number;
  close(): Promise<void>;
}

const clusterOf = (folder: string) => path.join(folder, 'postgres');

/** Whether the folder holds an embedded database. */
export function hasCluster(folder: string): boolean {
  return fs.existsSync(clusterOf(folder));
}

/**
 * Opens (or makes) the embedded database in `<folder>/postgres`.
 * @throws DirectoryInUse when another process has it open, DataFolderUnusable, or the file system's own errors.
 */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  makeDataFolder(folder);
  const lock = lockDirectory(folder);
  try {
    const cluster = clusterOf(folder);
    const isNew = !hasCluster(folder);
    if (isNew) await makeCluster(cluster);
    const fileSystem = new DurableFileSystem(cluster);
    const pglite = await PGlite.create({ fs: fileSystem, startParams: durableStartParams });
    return {
      pglite,
      isNew,
      flushes: () => fileSystem.flushes,
      close: async () => {
        await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Makes the cluster under another name and gives it its own when every file of it is on the disk: initdb runs without
 * fsync, and a start that is killed half-way must not leave something that looks like a database.
 */
async function makeCluster(cluster: string): Promise<void> {
  const making = `${cluster}.making`;
  fs.rmSync(making, { recursive: true, force: true });
  const pglite = await PGlite.create({ fs: new DurableFileSystem(making), startParams: durableStartParams });
  await pglite.exec('CHECKPOINT');
  await pglite.close();
  flushTree(making);
  fs.renameSync(making, cluster);
  flush(path.dirname(cluster));
}
