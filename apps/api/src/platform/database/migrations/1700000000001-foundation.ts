import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRolesSql } from '../database-roles.js';
import { foundationSql } from './foundation-sql.js';

/** Roles, tenancy and every table but the codebook's columns, which come with the next migration. */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    // Roles are the server's, not the database's: a lock keeps two migrations of this database apart.
    await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('utfall roles', 0))`);
    await runner.query(createRolesSql());
    await runner.query(`GRANT USAGE, CREATE ON SCHEMA public TO utfall_owner`);
    await runner.query(
      `GRANT USAGE ON SCHEMA public TO utfall_none, utfall_auth, utfall_insats, utfall_statistics, utfall_forbund, utfall_admin`,
    );
    await runner.query(`SET LOCAL ROLE utfall_owner`);
    await runner.query(foundationSql());
    await runner.query(`RESET ROLE`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The foundation is not undone: restore a backup instead.'));
  }
}
