import { sqlMigration } from './sql-migration.js';

/**
 * What belongs to a participation (pauses, follow-ups, consents …) names its insats too, so that row security can be asked
 * without a look at the participation: a foreign key on the three together keeps them in agreement.
 */
export const PartsOfParticipations1700000000005 = sqlMigration(
  'PartsOfParticipations1700000000005',
  () =>
    `ALTER TABLE participation ADD CONSTRAINT participation_in_insats UNIQUE (forbund_id, participation_id, insats_id)`,
);
