import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openDataSource } from '../src/platform/database/data-source.js';

/** A migrated database that every suite of the run copies: migrating takes longer than most suites. */

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the global setup of the API tests has not run`);
  return value;
}

/** The dumped embedded database. Two workers may both make it: the rename is atomic and the content the same. */
export async function pgliteTemplate(): Promise<Blob> {
  const file = path.join(setting('UTFALL_TEST_FOLDER'), 'template.tar');
  if (!fs.existsSync(file)) {
    const pglite = await PGlite.create();
    const dataSource = await openDataSource({ pglite }, { connectTimeoutMs: 10_000 });
    await dataSource.destroy();
    const dump = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
    await pglite.close();
    fs.writeFileSync(`${file}.${process.pid}`, dump);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
  return new Blob([new Uint8Array(fs.readFileSync(file))]);
}

/** Name of the migrated database on the server; made once, under a lock of the server's. */
export async function postgresTemplate(): Promise<string> {
  const server = setting('UTFALL_TEST_POSTGRES_URL');
  const name = `utfall_test_${setting('UTFALL_TEST_RUN')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('utfall test template', 0))`);
    const found = await client.query(`SELECT FROM pg_database WHERE datname = $1`, [name]);
    if (found.rowCount === 0) {
      // Under another name until it is migrated: a copy of a half-made template would be no use.
      await client.query(`CREATE DATABASE ${name}_making`);
      const url = new URL(server);
      url.pathname = `/${name}_making`;
      const dataSource = await openDataSource({ url: url.href }, { connectTimeoutMs: 10_000, poolSize: 1 });
      await dataSource.destroy();
      await client.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}
