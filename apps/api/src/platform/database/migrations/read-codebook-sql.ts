import fs from 'node:fs';

/** Text of a file in `migrations/sql`, written once by `npm run codebook:migration` and never changed. */
export function readCodebookSql(file: string): string {
  return fs.readFileSync(new URL(`./sql/${file}`, import.meta.url), 'utf8');
}
