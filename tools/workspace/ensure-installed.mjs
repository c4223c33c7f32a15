import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { installPackages } from './install-packages.mjs';
import { isInstalled } from './installed-packages.mjs';
import { isCurrent, removeMarker, writeMarker } from './marker.mjs';
import { paths, root } from './paths.mjs';

const marker = join(paths.nodeModules, '.utfall-install');

/** `npm ci` when node_modules is absent or does not hold what package-lock.json asks for; output on stderr. @throws StartProblem */
export async function ensureInstalled() {
  const wanted = contentHash(root, ['package-lock.json']);
  if (isCurrent(marker, wanted)) return;
  if (!isInstalled(paths.lock, join(paths.nodeModules, '.package-lock.json'))) {
    process.stderr.write('Installerar paket (npm ci) …\n');
    removeMarker(marker);
    await installPackages(process.env);
  }
  writeMarker(marker, wanted);
}
