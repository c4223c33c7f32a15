import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readCodebookSql } from './read-codebook-sql.js';

/** The codebook's columns, checks, view and index, from SQL frozen when it was generated. */
export class Codebook1700000000002 implements MigrationInterface {
  readonly name = 'Codebook1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE utfall_owner`);
    await runner.query(readCodebookSql('0001-codebook.sql'));
    await runner.query(`RESET ROLE`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The codebook never loses a variable.'));
  }
}
