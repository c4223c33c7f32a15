import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { openDataSource } from './data-source.js';
import { DatabaseTooNew } from './known-migrations.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
}, 60_000);
afterAll(async () => {
  await db.close();
});

const open = async () => {
  // The embedded database is one session for all, and at rest: a start begins as the user that connects.
  if (db.kind === 'pglite') await db.dataSource.query('SET ROLE NONE');
  const opened = await openDataSource(db.place, { connectTimeoutMs: 10_000, poolSize: 1 });
  await opened.destroy();
};

describe('a database that a later version has been at', () => {
  it('is not opened', async () => {
    await expect(open()).resolves.toBeUndefined();
    await db.asSuperuser(`INSERT INTO migrations (timestamp, name) VALUES (1900000000001, 'Later1900000000001')`);
    await expect(open()).rejects.toThrow(DatabaseTooNew);
    await expect(open()).rejects.toThrow('Later1900000000001');
  });
});
