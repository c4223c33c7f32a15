import fs from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readCodebookSql } from './read-codebook-sql.js';

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
    .map((file) => {
      const timestamp = FROZEN.exec(file)?.[1] ?? '';
      return class implements MigrationInterface {
        readonly name = `Codebook${timestamp}`;

        async up(runner: QueryRunner): Promise<void> {
          await runner.query(`SET LOCAL ROLE utfall_owner`);
          await runner.query(readCodebookSql(file));
          await runner.query(`RESET ROLE`);
        }

        async down(): Promise<void> {
          await Promise.reject(new Error('The codebook never loses a variable.'));
        }
      };
    });
}
