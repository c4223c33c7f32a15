import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockDirectory } from './directory-lock.js';
import { durableStartParams, DurableFileSystem, flush, flushTree } from './durable-file-system.js';

/** PostgreSQL in this process, in a folder that nobody else can read and no other process can open. */
export interface EmbeddedDatabase {
  readonly pglite: PGlite;
  /** Whether this start made the cluster. */
  readonly isNew: boolean;
  readonly flushes: () => number;
  close(): Promise<void>;
}

/**
 * Opens (or makes) the embedded database in `<folder>/postgres`.
 * @throws DirectoryInUse when another process has it open; the file system's own errors when the folder cannot be written.
 */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
  const lock = lockDirectory(folder);
  try {
    const cluster = path.join(folder, 'postgres');
    // Written last: a start that was killed half-way is flushed again (decision 7).
    const mark = path.join(folder, 'postgres.flushed');
    const isNew = !fs.existsSync(mark);
    // A cluster whose making was cut off before any table existed holds nothing: begin again.
    if (isNew && fs.existsSync(cluster) && !fs.existsSync(path.join(cluster, 'global', 'pg_control'))) {
      fs.rmSync(cluster, { recursive: true });
    }
    const fileSystem = new DurableFileSystem(cluster);
    const pglite = await PGlite.create({ fs: fileSystem, startParams: durableStartParams });
    if (isNew) {
      await pglite.exec('CHECKPOINT');
      flushTree(cluster);
      fs.writeFileSync(mark, '');
      flush(mark);
      flush(folder);
    }
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
