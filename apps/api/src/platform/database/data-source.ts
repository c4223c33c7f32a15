import pg from 'pg';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { PGlite } from '@electric-sql/pglite';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { idleRole } from './database-roles.js';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';
import { requireKnownMigrations } from './known-migrations.js';
import { requireSupportedServer } from './server-version.js';
import { silentLogger } from './silent-logger.js';
import { takingTurns } from './taking-turns.js';

const DATE_OID = 1082;
// A date is a calendar day: as a JavaScript Date it would move with the time zone of the machine.
pg.types.setTypeParser(DATE_OID, (text) => text);

/** Where the data is: an embedded PostgreSQL, or the address of a server. */
export type DatabasePlace = { readonly pglite: PGlite } | { readonly url: string };

export interface DatabaseOptions {
  readonly connectTimeoutMs: number;
  readonly poolSize?: number;
}

const common = {
  type: 'postgres' as const,
  entities,
  migrations,
  migrationsTransactionMode: 'each' as const,
  synchronize: false,
  logging: false as const,
  logger: silentLogger,
};

/** The data source of the work: its sessions start as `utfall_none` and can read nothing until a unit of work sets a role. */
function workOptions(place: DatabasePlace, options: DatabaseOptions): DataSourceOptions {
  if ('pglite' in place) {
    return { ...common, extra: createPgConfig(takingTurns(place.pglite)), connectTimeoutMS: options.connectTimeoutMs };
  }
  return {
    ...common,
    url: place.url,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: options.connectTimeoutMs,
    extra: {
      options: `-c role=${idleRole} -c default_transaction_isolation=read\\ committed`,
      application_name: 'utfall',
    },
  };
}

/** The data source of migrations: the connecting user itself, used before anybody else. */
function migrationOptions(place: DatabasePlace, options: DatabaseOptions): DataSourceOptions {
  if ('pglite' in place) return workOptions(place, options);
  return { ...common, url: place.url, poolSize: 1, connectTimeoutMS: options.connectTimeoutMs };
}

/** Brings the schema up to date and opens the pool. The caller ends it with `destroy()`. @throws ServerTooOld, DatabaseTooNew */
export async function openDataSource(place: DatabasePlace, options: DatabaseOptions): Promise<DataSource> {
  const migrating = new DataSource(migrationOptions(place, options));
  await migrating.initialize();
  try {
    const [server] = await migrating.query<{ number: number }[]>(
      `SELECT current_setting('server_version_num')::int AS number`,
    );
    requireSupportedServer(server?.number ?? 0);
    // One migration at a time, also when two servers start together.
    if ('url' in place) await migrating.query(`SELECT pg_advisory_lock(hashtextextended('utfall migration', 0))`);
    await requireKnownMigrations(migrating);
    await migrating.runMigrations();
  } finally {
    await migrating.destroy();
  }
  const work = new DataSource(workOptions(place, options));
  await work.initialize();
  // The embedded database is one session for everybody: it is put to rest here, once.
  if ('pglite' in place) await work.query(`SET ROLE ${idleRole}`);
  return work;
}
