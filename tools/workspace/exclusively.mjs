import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the holder shows that it lives, and after how long a silence it is taken for dead. */
const beatMs = 1_000;
const silenceMs = 10_000;

/** True when this process now holds the file. A process number would not do: after a crash, in a container, another soon has it. */
function take(file) {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const held = statSync(file, { throwIfNoEntry: false });
  if (held && Date.now() - held.mtimeMs > silenceMs) {
    const abandoned = `${file}.${process.pid}`;
    renameSync(file, abandoned);
    rmSync(abandoned, { force: true });
  }
  return false;
}

/**
 * Runs the work while no other process of this checkout does: two commands started at once must not both install or build.
 * @template T
 * @param {string} file the lock file
 * @param {() => Promise<T>} work
 * @param {number} [pollMs] time between two tries
 * @returns {Promise<T>}
 */
export async function exclusively(file, work, pollMs = 200) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await wait(pollMs);
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}
