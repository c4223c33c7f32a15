// npm run codebook:migration: freezes a change of the codebook as SQL and as the snapshot that the next change is
// compared with. Every such file is run as a migration. Migrations never import the codebook: what has run must not change
// with it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { builtCodebook, root } from './codebook-build.mjs';

const { migrationSql, schemaOf, utfallCodebook } = await builtCodebook();
const database = `${root}apps/api/src/platform/database`;
const folder = `${database}/migrations/sql`;
const snapshotFile = `${database}/codebook-schema.json`;

const previous = existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, 'utf8')) : null;
const next = schemaOf(utfallCodebook);
const statements = migrationSql(previous, next);
const snapshot = await format(JSON.stringify(next), { parser: 'json', printWidth: 120 });

if (statements.length > 0) {
  // One row of numbers with the migrations written by hand: what is asked of the database later runs later.
  const numbers = [folder, `${database}/migrations`]
    .flatMap((place) => readdirSync(place))
    .map((file) => Number(/^(\d{13})-/.exec(file)?.[1] ?? 0));
  const name = `${Math.max(...numbers) + 1}-codebook.sql`;
  const head = '-- Frozen by `npm run codebook:migration`. One statement ends with a semicolon and a blank line.\n\n';
  writeFileSync(`${folder}/${name}`, head + statements.map((statement) => `${statement};\n`).join('\n'));
  console.log(`${name}: ${statements.length} statements`);
} else {
  console.log('The codebook asks nothing new of the database.');
}
writeFileSync(snapshotFile, snapshot);
