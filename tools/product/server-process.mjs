import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { paths } from '../workspace/paths.mjs';

/** The built program. */
export const serverEntry = join(paths.dist, 'apps/api/main.js');
const START_LIMIT_MS = 60_000;

/**
 * The built product as a process of its own, on a port that the system chooses.
 * @param {Record<string, string | undefined>} env where its data is: UTFALL_DATA or DATABASE_URL
 */
export async function startServer(env) {
  const began = performance.now();
  const child = spawn(process.execPath, [serverEntry, 'serve'], {
    env: { ...process.env, NODE_OPTIONS: '', ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit');
  const address = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the product did not start in time:\n${output}`)), START_LIMIT_MS);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /http:\/\/localhost:(\d+)/.exec(output);
      if (!found) return;
      clearTimeout(limit);
      resolve(`http://127.0.0.1:${found[1]}`);
    });
    exited.then(([code]) => reject(new Error(`the product ended with ${code}:\n${output}`)), reject);
  });
  const startMs = performance.now() - began;
  exited.catch(() => undefined);
  return {
    address,
    startMs,
    pid: child.pid,
    output: () => output,
    /** @param {NodeJS.Signals} signal @returns the exit code, or null when it was killed */
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

/** Runs one command of the operator's; stdout, or an error with what it wrote to stderr. */
export async function runCommand(env, args, input = '') {
  const child = spawn(process.execPath, [serverEntry, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}
