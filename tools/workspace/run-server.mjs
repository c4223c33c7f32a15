import { become } from './become.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { paths } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { StartProblem } from './start-problem.mjs';

/** Prepares the checkout, then becomes the built program. */
export async function runServer(args) {
  endWithNpm(process.env);
  await prepare();
  become(paths.server, args);
}

/** One line and exit code 1: what failed has already shown its own output. */
export function giveUp(error) {
  process.stderr.write(`${refusalOf(error)}\n`);
  process.exit(1);
}

/** A sentence that says what to do, or at least that nothing started. */
export function refusalOf(error) {
  return error instanceof StartProblem ? error.message : `Utfall kunde inte starta: ${error.message}`;
}
