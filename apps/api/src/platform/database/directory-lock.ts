import fs from 'node:fs';
import path from 'node:path';

/** Two processes on one embedded database corrupt it silently: whoever opens it holds this lock. */
export interface DirectoryLock {
  release(): void;
}

/** The folder is in use by a living process. */
export class DirectoryInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by process ${pid}`);
  }
}

interface Holder {
  readonly pid: number;
  /** Start time of the process as the system tells it; a reused pid has another. */
  readonly startedAt: string | null;
}

/**
 * Takes the lock of a data folder, by a file that holds pid and start time of its process. A lock whose process is gone is
 * recovered. The file is linked into place, so that two starts at the same moment cannot both believe they made it.
 * @throws DirectoryInUse when a living process holds it.
 */
export function lockDirectory(folder: string): DirectoryLock {
  const file = path.join(folder, 'utfall.lock');
  const own: Holder = { pid: process.pid, startedAt: startTimeOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        fs.linkSync(draft, file);
        return { release: () => release(file, own) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new DirectoryInUse(folder, holder.pid);
      recover(file, holder);
    }
    throw new DirectoryInUse(folder, readHolder(file)?.pid ?? 0);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Moves a stale lock aside; only the process whose rename succeeds removed it, and it removed what it had read. */
function recover(file: string, seen: Holder | undefined): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  // Another start may have recovered and re-locked between our read and our rename: give it back.
  if (moved && moved.pid !== seen?.pid && isAlive(moved)) {
    try {
      fs.linkSync(aside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  fs.rmSync(aside, { force: true });
}

function release(file: string, own: Holder): void {
  const holder = readHolder(file);
  if (holder?.pid === own.pid && holder.startedAt === own.startedAt) fs.rmSync(file, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    const parsed: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'pid' in parsed && typeof parsed.pid === 'number'
      ? (parsed as Holder)
      : undefined;
  } catch {
    // Absent or half-written by a process that died: no holder.
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.startedAt === startTimeOf(holder.pid);
}

/** Field 22 of /proc/PID/stat (start time in clock ticks); null where there is no /proc, and then the pid alone decides. */
function startTimeOf(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name in parentheses may hold spaces: count from its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
