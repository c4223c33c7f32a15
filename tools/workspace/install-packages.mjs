import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { StartProblem } from './start-problem.mjs';

// No package may run a program of its own while it is installed, whatever npm's version thinks of allowScripts (ADR 30).
const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];

/**
 * `npm ci`, with its output on stderr. Started by npm, the very same npm goes on; else the one on the path, which Windows
 * only finds through a shell.
 * @param {NodeJS.ProcessEnv} env
 * @throws StartProblem
 */
export async function installPackages(env) {
  const npm = env.npm_execpath;
  const installed =
    npm && existsSync(npm) && /\.c?js$/.test(npm)
      ? run(process.execPath, [npm, ...args], { env })
      : run('npm', args, { env, shell: process.platform === 'win32' });
  await installed.catch((cause) => {
    throw cause.code === 'ENOENT'
      ? new StartProblem('Kommandot npm finns inte. Installera Node med npm.', { cause })
      : new StartProblem('Paketen kunde inte hämtas. Felet från npm står ovanför; oftast saknas nätet.', { cause });
  });
}
