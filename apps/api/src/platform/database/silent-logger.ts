import type { Logger } from 'typeorm';

const silence = (): void => undefined;

/**
 * TypeORM writes a migration's failure on stdout whatever `logging` says, and stdout is the answer alone (ADR 21). The error
 * itself is thrown, and told where the program ends.
 */
export const silentLogger: Logger = {
  logQuery: silence,
  logQueryError: silence,
  logQuerySlow: silence,
  logSchemaBuild: silence,
  logMigration: silence,
  log: silence,
};
