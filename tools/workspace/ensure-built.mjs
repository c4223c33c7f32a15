import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspace } from './build-workspace.mjs';
import { contentHash } from './content-hash.mjs';
import { isCurrent, removeMarker, writeMarker } from './marker.mjs';
import { paths, root } from './paths.mjs';

const marker = join(paths.dist, '.build-hash');
const sources = ['apps/api', 'apps/web', 'libs', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Specs and what only they need are no part of what is built. */
const isBuilt = (name) => !/\.spec\.ts$|\/test\/|jest\.config|test-setup|\.md$/.test(name);

const results = () => [
  paths.server,
  join(paths.dist, 'apps/web/browser/index.html'),
  ...readdirSync(join(root, 'libs')).map((lib) => join(root, 'libs', lib, 'dist/index.js')),
];

/** The hash of everything the build is made from; equal hashes need no new build. */
export const buildHash = () => contentHash(root, sources, isBuilt);

/** Builds libs, API and web when a source, the lock or a result has changed since the last build; else Nx is not even started. @throws StartProblem */
export async function ensureBuilt() {
  const wanted = buildHash();
  if (isCurrent(marker, wanted, results())) return;
  process.stderr.write('Bygger Utfall …\n');
  removeMarker(marker);
  await buildWorkspace();
  writeMarker(marker, wanted);
}
