import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const notSource = new Set(['node_modules', 'dist', '.angular', '.nx', 'coverage', 'golden']);

function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !notSource.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}

/**
 * SHA-256 (hex) over names and contents of the files at and under the paths, in a fixed order; a path that is not there counts as empty.
 * Times of change are left out: a checkout or a copy gives every file a new one.
 * @param {string} base the folder that names are relative to
 * @param {readonly string[]} included paths, relative to base
 * @param {(name: string) => boolean} [counts] by relative name with `/`; default all
 */
export function contentHash(base, included, counts = () => true) {
  const names = included
    .flatMap((path) => filesUnder(join(base, path)))
    .map((file) => relative(base, file).split(sep).join('/'))
    .filter(counts)
    .sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = readFileSync(join(base, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
