import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { isInstalled } from './installed-packages.mjs';
import { isCurrent, removeMarker, writeMarker } from './marker.mjs';
import { paths, root } from './paths.mjs';
import { run } from './run.mjs';

const marker = join(paths.nodeModules, '.utfall-install');

/** `npm ci` when node_modules is absent or does not hold what package-lock.json asks for; output on stderr. */
export async function ensureInstalled() {
  const wanted = contentHash(root, ['package-lock.json']);
  if (isCurrent(marker, wanted)) return;
  if (!isInstalled(paths.lock, join(paths.nodeModules, '.package-lock.json'))) {
    process.stderr.write('Installerar paket (npm ci) …\n');
    removeMarker(marker);
    // Started by npm, the very same npm goes on; else the one on the path, which Windows only finds through a shell.
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    if (npm && existsSync(npm) && /\.c?js$/.test(npm)) await run(process.execPath, [npm, ...args]);
    else await run('npm', args, { shell: process.platform === 'win32' });
  }
  writeMarker(marker, wanted);
}
