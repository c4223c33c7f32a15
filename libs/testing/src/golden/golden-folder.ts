import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenFiles } from './golden-case.js';

/** The golden cases by name; each is a folder of `libs/testing/golden`. */
export const goldenNames = ['vanersborg-mellerud-2019', 'insjoriket-2019'] as const;
export type GoldenName = (typeof goldenNames)[number];

/**
 * The files of a golden case.
 * @param root the folder that holds the golden cases: where this lib lies differs between its source and its build.
 */
export function readGoldenFolder(root: string, name: GoldenName): GoldenFiles {
  const read = (file: string): string => readFileSync(join(root, name, file), 'utf8');
  return {
    insatser: read('insatser.csv'),
    deltagare: read('deltagare.csv'),
    ekonomi: read('ekonomi.csv'),
    volym: existsSync(join(root, name, 'volym.csv')) ? read('volym.csv') : null,
    publicerat: read('publicerat.json'),
  };
}
