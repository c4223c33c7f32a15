import fs from 'node:fs';
import type { MigrationInterface } from 'typeorm';
import { readCodebookSql } from './read-codebook-sql.js';
import { sqlMigration } from './sql-migration.js';

const FROZEN = /^(\d{13})-codebook\.sql$/;

/**
 * One migration for each growth of the codebook that `npm run codebook:migration` has frozen in `sql`: a new variable or
 * category needs no migration written by hand.
 * @param files names in `sql`
 */
export function codebookMigrations(
  files: readonly string[] = fs.readdirSync(new URL('./sql/', import.meta.url)),
): (new () => MigrationInterface)[] {
  return files
    .filter((file) => FROZEN.test(file))
    .sort()
    .map((file) => sqlMigration(`Codebook${FROZEN.exec(file)?.[1] ?? ''}`, () => readCodebookSql(file)));
}
