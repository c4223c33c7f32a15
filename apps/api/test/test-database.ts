import { randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type DatabasePlace, openDataSource } from '../src/platform/database/data-source.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { pgliteTemplate, postgresTemplate } from './test-template.js';

/** A migrated, empty database of a suite's own: embedded, or on PostgreSQL when UTFALL_TEST_DB says so. */
export interface TestDatabase {
  readonly kind: 'pglite' | 'postgres';
  readonly place: DatabasePlace;
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** Runs as the server's own user, past every policy: to set up, and to see what is really stored. */
  asSuperuser<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  return process.env['UTFALL_TEST_DB'] === 'postgres' ? await onPostgres() : await onPglite();
}

async function onPglite(): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: pgliteTemplate() });
  // As long as the product waits: everybody shares the one connection of an embedded database.
  const dataSource = await openDataSource({ pglite }, { connectTimeoutMs: 30_000 });
  return {
    kind: 'pglite',
    place: { pglite },
    dataSource,
    unitOfWork: new UnitOfWork(dataSource),
    asSuperuser: async <Row>(text: string, values: unknown[] = []) =>
      await dataSource.transaction(async (manager) => {
        await manager.query(`SET LOCAL ROLE NONE`);
        return await manager.query<Row[]>(text, values);
      }),
    close: async () => {
      await dataSource.destroy();
      await pglite.close();
    },
  };
}

async function onPostgres(): Promise<TestDatabase> {
  const server = process.env['UTFALL_TEST_POSTGRES_URL'] ?? '';
  const template = postgresTemplate();
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const dataSource = await openDataSource({ url: url.href }, { connectTimeoutMs: 10_000, poolSize: 4 });
  const superuser = new pg.Pool({ connectionString: url.href, max: 1 });
  return {
    kind: 'postgres',
    place: { url: url.href },
    dataSource,
    unitOfWork: new UnitOfWork(dataSource),
    asSuperuser: async <Row>(text: string, values: unknown[] = []) =>
      (await superuser.query(text, values)).rows as Row[],
    close: async () => {
      await superuser.end();
      await dataSource.destroy();
      // Not by force: an ended connection may still be closing, and to be thrown out would be an error of a pool nobody listens to.
      await onServer(server, `DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
