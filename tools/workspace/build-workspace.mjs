import { join } from 'node:path';
import { paths } from './paths.mjs';
import { run } from './run.mjs';
import { StartProblem } from './start-problem.mjs';

/**
 * Builds libs, API and web; silent unless it fails. It stops at the first error: the web would go on for a minute before an
 * error in a lib was shown.
 * @param {string} [nx] the program that builds
 * @throws StartProblem
 */
export async function buildWorkspace(nx = join(paths.nodeModules, 'nx/dist/bin/nx.js')) {
  const args = [nx, 'run-many', '-t', 'build', '--output-style=static', '--nxBail'];
  await run(process.execPath, args, { quiet: true }).catch((cause) => {
    throw new StartProblem('Bygget gick inte. Felet står ovanför.', { cause });
  });
}
