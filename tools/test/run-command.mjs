import { spawn } from 'node:child_process';

const limitMs = 20 * 60_000;
const graceMs = 10_000;
const running = new Set();
let stopping = false;

/** Signals a runner and all that it has started in its group; one that is gone already is no error. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** As from a keyboard first: a runner then ends its servers, which have groups of their own, and they remove their databases. */
function end(pid) {
  signalGroup(pid, 'SIGINT');
  setTimeout(() => running.has(pid) && signalGroup(pid, 'SIGKILL'), graceMs).unref();
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopping = true;
    for (const pid of running) end(pid);
    setInterval(() => running.size === 0 && process.exit(1), 50);
  });
}

/**
 * Runs a command to its end, at most twenty minutes, and ends what it leaves behind. When this process is told to stop, so is the command.
 * @param {readonly string[]} command program and arguments
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @param {(Buffer | string)[]} output receives what it says
 * @returns {Promise<boolean>} whether it ended with 0
 */
export function runCommand([program, ...args], options, output) {
  if (stopping) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child.pid);
    const limit = setTimeout(() => {
      output.push(`\nended after ${limitMs / 60_000} minutes: ${[program, ...args].join(' ')}\n`);
      end(child.pid);
    }, limitMs);
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(error.message));
    child.on('exit', () => signalGroup(child.pid, 'SIGKILL'));
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child.pid);
      resolve(code === 0);
    });
  });
}
