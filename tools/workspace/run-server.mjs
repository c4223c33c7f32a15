import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { paths } from './paths.mjs';
import { prepare } from './prepare.mjs';

/** Prepares the checkout, then becomes the built program: its streams, its signals and its exit code. */
export async function runServer(args) {
  await prepare();
  const child = spawn(process.execPath, [paths.server, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
    // The forwarding listeners hold nothing open, but a signal that comes now has no one left to go to.
    process.exit();
  });
}

/** One line and exit code 1: what failed has already shown its own output. */
export function giveUp(error) {
  process.stderr.write(`Utfall kunde inte starta: ${error.message}\n`);
  process.exit(1);
}
