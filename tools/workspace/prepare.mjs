import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { exclusively } from './exclusively.mjs';
import { paths } from './paths.mjs';

/** Installs and builds what is missing; everything it says goes to stderr. */
export async function prepare() {
  await exclusively(join(paths.dist, '.prepare-lock'), async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}
