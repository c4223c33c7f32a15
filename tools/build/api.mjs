import { cpSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { paths, root } from '../workspace/paths.mjs';
import { run } from '../workspace/run.mjs';

/** What the API reads while it runs and the compiler leaves behind: the frozen SQL of the migrations, data files, and a font with its licence. */
const readAtRunTime = new Set(['.sql', '.json', '.woff2', '.txt']);

const source = join(root, 'apps/api/src');
const target = join(paths.dist, 'apps/api');

// A file that is gone from the sources must not live on among the results.
rmSync(target, { recursive: true, force: true });
await run(process.execPath, [
  join(paths.nodeModules, 'typescript/bin/tsc'),
  '-p',
  join(root, 'apps/api/tsconfig.build.json'),
]).catch(() => process.exit(1));
cpSync(source, target, {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || readAtRunTime.has(extname(path)),
});
