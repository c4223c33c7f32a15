import { readFileSync } from 'node:fs';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether what npm says that it installed (node_modules/.package-lock.json) is what the lock asks for.
 * Optional packages of other platforms may be absent; the root package is in the lock alone.
 * @param {string} lock package-lock.json
 * @param {string} installed node_modules/.package-lock.json, written by npm when an install is complete
 */
export function isInstalled(lock, installed) {
  let present;
  try {
    present = packagesIn(installed);
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return false;
    throw error;
  }
  return Object.entries(packagesIn(lock))
    .filter(([path]) => path.startsWith('node_modules/') || path.includes('/node_modules/'))
    .every(([path, wanted]) => {
      const found = present[path];
      return found
        ? found.version === wanted.version && found.integrity === wanted.integrity
        : wanted.optional === true;
    });
}
