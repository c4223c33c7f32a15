import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * An empty place for a product's data: a folder, or a database of its own on the given server.
 * @param {string | undefined} server address of a PostgreSQL, undefined for the embedded database
 */
export async function freshPlace(server) {
  const folder = mkdtempSync(join(tmpdir(), 'utfall-place-'));
  const base = { UTFALL_DATA: join(folder, 'data'), UTFALL_DEMO: '0' };
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (server === undefined)
    return { folder, env: { ...base, DATABASE_URL: undefined }, remove: async () => removeFolder() };
  const name = `utfall_place_${randomBytes(4).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    folder,
    env: { ...base, DATABASE_URL: url.href },
    remove: async () => {
      removeFolder();
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(server, statement) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
