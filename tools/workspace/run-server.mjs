import { become } from './become.mjs';
import { paths } from './paths.mjs';
import { prepare } from './prepare.mjs';

/** Prepares the checkout, then becomes the built program. */
export async function runServer(args) {
  await prepare();
  become(paths.server, args);
}

/** One line and exit code 1: what failed has already shown its own output. */
export function giveUp(error) {
  process.stderr.write(`Utfall kunde inte starta: ${error.message}\n`);
  process.exit(1);
}
