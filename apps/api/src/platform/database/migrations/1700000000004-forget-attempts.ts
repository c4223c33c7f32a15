import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A key of a repeated request is kept with a hash of the request, and the answers of an enrolment are few enough to be
 * guessed from it. So keys go after a week, by whoever claims the next, and with the identity of an anonymised participation.
 */
const FORGET_ATTEMPTS = `GRANT DELETE ON idempotency_key TO utfall_insats, utfall_forbund, utfall_admin`;

export class ForgetAttempts1700000000004 implements MigrationInterface {
  readonly name = 'ForgetAttempts1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE utfall_owner`);
    await runner.query(FORGET_ATTEMPTS);
    await runner.query(`RESET ROLE`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('What was forgotten does not come back: restore a backup instead.'));
  }
}
