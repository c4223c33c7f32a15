import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRolesSql } from '../database-roles.js';

/**
 * Roles that came after a database was made: the foundation makes all there are for a new one, this those that an older one
 * lacks. Idempotent, under the same lock. The next new role needs a migration like this before the first that names it.
 */
export class RolesAgain1700000000006 implements MigrationInterface {
  readonly name = 'RolesAgain1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('utfall roles', 0))`);
    await runner.query(createRolesSql());
    await runner.query(`GRANT USAGE ON SCHEMA public TO utfall_referral`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Roles belong to the whole server and stay.'));
  }
}
