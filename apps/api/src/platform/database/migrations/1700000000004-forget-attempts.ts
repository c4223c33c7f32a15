import { sqlMigration } from './sql-migration.js';

/**
 * A key of a repeated request is kept with a hash of the request, and the answers of an enrolment are few enough to be
 * guessed from it. So keys go after a week, by whoever claims the next, and with the identity of an anonymised participation.
 */
export const ForgetAttempts1700000000004 = sqlMigration(
  'ForgetAttempts1700000000004',
  () => `GRANT DELETE ON idempotency_key TO utfall_insats, utfall_forbund, utfall_admin`,
);
