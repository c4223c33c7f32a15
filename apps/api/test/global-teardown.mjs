import fs from 'node:fs';
import pg from 'pg';

/** Removes the template and every database that a suite left behind; nothing else on the server is touched. */
export default async function globalTeardown() {
  fs.rmSync(process.env['UTFALL_TEST_FOLDER'], { recursive: true, force: true });
  if (process.env['UTFALL_TEST_DB'] !== 'postgres') return;
  const client = new pg.Client({ connectionString: process.env['UTFALL_TEST_POSTGRES_URL'] });
  await client.connect();
  const left = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE $1`, [
    `utfall_test_${process.env['UTFALL_TEST_RUN']}%`,
  ]);
  for (const { datname } of left.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
