import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartProblem } from './start-problem.mjs';

/** How often the holder shows that it lives, and after how long a silence it is taken for dead. */
const beatMs = 1_000;
const silenceMs = 10_000;
/** After how long a wait it is told why nothing happens. */
const patienceMs = 1_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

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

async function takeInTurn(file, pollMs) {
  mkdirSync(dirname(file), { recursive: true });
  const began = Date.now();
  let told = false;
  while (!take(file)) {
    if (!told && Date.now() - began >= patienceMs) {
      process.stderr.write('Väntar på en annan start …\n');
      told = true;
    }
    await wait(pollMs);
  }
}

/**
 * Runs the work while no other process of this checkout does: two commands started at once must not both install or build.
 * A signal ends the process and lets go of the file.
 * @template T
 * @param {string} file the lock file
 * @param {() => Promise<T>} work
 * @param {number} [pollMs] time between two tries
 * @returns {Promise<T>}
 * @throws StartProblem when the folder of the lock cannot be written in
 */
export async function exclusively(file, work, pollMs = 200) {
  await takeInTurn(file, pollMs).catch((error) => {
    throw StartProblem.ofFolder(dirname(file), error);
  });
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  const letGo = () => rmSync(file, { force: true });
  const stop = (signal) => process.exit(128 + constants.signals[signal]);
  process.on('exit', letGo);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', letGo);
    clearInterval(beat);
    letGo();
  }
}
