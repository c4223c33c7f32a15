import fs from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What the Emscripten file system shows of an open file. */
interface OpenFile {
  readonly nfd?: number | null;
  readonly node: unknown;
}
interface NodeFsModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (file: OpenFile) => number }; realPath(node: unknown): string };
}

/**
 * PGlite's folder file system with a real fsync. PGlite starts PostgreSQL with fsync off and its file system has
 * no fsync at all, so that a commit would be lost with the power; here every flush of the log reaches the disk.
 */
export class DurableFileSystem extends NodeFS {
  /** Flushes since start: lets a test prove that commits reach the disk. */
  flushes = 0;

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const result = await super.init(...args);
    (result.emscriptenOpts.preRun as ((module: unknown) => void)[]).push((module) => {
      const { NODEFS } = module as NodeFsModule;
      NODEFS.stream_ops.fsync = (file) => {
        this.flushes++;
        if (file.nfd !== undefined && file.nfd !== null) fs.fsyncSync(file.nfd);
        else flush(NODEFS.realPath(file.node));
        return 0;
      };
    });
    return result;
  }
}

/** PostgreSQL's own start parameters without the one that switches fsync off. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** Flushes every file and folder of a new cluster: initdb itself runs without fsync. */
export function flushTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) flushTree(path);
    else if (entry.isFile()) flush(path);
  }
  flush(folder);
}

/** Flushes one file or folder to the disk. */
export function flush(path: string): void {
  const descriptor = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
