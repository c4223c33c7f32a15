import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration of plain SQL, run as the owner of all tables.
 * @param name ends with its 13 digits, by which migrations are ordered
 * @param sql read only when it is run
 */
export function sqlMigration(name: string, sql: () => string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`SET LOCAL ROLE utfall_owner`);
      await runner.query(sql());
      await runner.query(`RESET ROLE`);
    }

    async down(): Promise<void> {
      await Promise.reject(new Error('Migrations are not undone: restore a backup instead.'));
    }
  };
}
