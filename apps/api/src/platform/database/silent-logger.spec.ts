import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource, type MigrationInterface } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
}, 60_000);
afterAll(async () => {
  await db.close();
});

class Refused1900000000001 implements MigrationInterface {
  readonly name = 'Refused1900000000001';
  up(): Promise<void> {
    return Promise.reject(new Error('permission denied'));
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a migration that fails', () => {
  it('throws, and leaves stdout to the answer', async () => {
    if (db.kind === 'pglite') await db.dataSource.query('SET ROLE NONE');
    const written = [
      jest.spyOn(console, 'log').mockReturnValue(),
      jest.spyOn(console, 'info').mockReturnValue(),
      jest.spyOn(process.stdout, 'write').mockReturnValue(true),
    ];
    // On a server as the user that connects: the sessions of the work begin as a role that may change nothing.
    const extra = 'pglite' in db.place ? createPgConfig(db.place.pglite) : {};
    const failing = new DataSource({ ...db.dataSource.options, extra, migrations: [Refused1900000000001] });
    try {
      await failing.initialize();
      await expect(failing.runMigrations()).rejects.toThrow('permission denied');
      expect(written.flatMap((spy) => spy.mock.calls as unknown[])).toEqual([]);
    } finally {
      await failing.destroy();
      for (const spy of written) spy.mockRestore();
    }
  });
});
