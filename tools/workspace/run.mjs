import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command to its end with its output on stderr, or kept and shown on stderr only when it fails. It ends with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @throws Error naming the command when it cannot be started or ends with another code than 0
 */
export function run(command, args, { quiet = false, env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    // Work that nobody waits for any more would go on writing where the next start builds.
    const end = () => child.kill();
    process.on('exit', end);
    const receive = (chunk) => (quiet ? output.push(chunk) : process.stderr.write(chunk));
    child.stdout.on('data', receive);
    child.stderr.on('data', receive);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', end);
      if (code === 0) return resolve();
      for (const chunk of output) process.stderr.write(chunk);
      reject(new Error(`${[command, ...args].join(' ')}: ${signal ?? `exit ${code}`}`));
    });
  });
}
