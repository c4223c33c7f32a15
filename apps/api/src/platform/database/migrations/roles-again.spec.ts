import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '../data-source.js';

/** Roles are the server's: a database of its own for the spec that drops one. */
let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
}, 60_000);
afterAll(async () => {
  await pglite.close();
});

describe('a database from before a role was thought of', () => {
  it('gets the role when it is brought up to date', async () => {
    const first = await openDataSource({ pglite }, { connectTimeoutMs: 10_000 });
    await first.destroy();
    await pglite.exec(`SET ROLE NONE;
      DROP OWNED BY utfall_referral;
      DROP ROLE utfall_referral;
      DELETE FROM migrations WHERE name = 'RolesAgain1700000000006'`);
    const again = await openDataSource({ pglite }, { connectTimeoutMs: 10_000 });
    await again.destroy();
    const { rows } = await pglite.query(`SELECT rolname FROM pg_roles WHERE rolname = 'utfall_referral'`);
    expect(rows).toHaveLength(1);
  });
});
