import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the marker file holds; null when there is none. */
export function readMarker(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

export function writeMarker(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}

/** A marker is removed before the work it vouches for is done again, so that a broken run is never taken for a finished one. */
export function removeMarker(file) {
  rmSync(file, { force: true });
}

/** Whether the work a marker vouches for is done for what is wanted now, and what it made is still there. */
export function isCurrent(file, wanted, results = []) {
  return readMarker(file) === wanted && results.every((result) => existsSync(result));
}
