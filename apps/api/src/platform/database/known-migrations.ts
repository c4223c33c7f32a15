import type { DataSource } from 'typeorm';

/** The database was brought up to date by a later version of Utfall: this one would neither fill nor read all of it. */
export class DatabaseTooNew extends Error {
  constructor(readonly migration: string) {
    super(`the database has been through ${migration}, which this version does not know`);
  }
}

/** @throws DatabaseTooNew when the database has been through a migration that is not among those of the data source. */
export async function requireKnownMigrations(dataSource: DataSource): Promise<void> {
  const [table] = await dataSource.query<{ there: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS there`);
  if (table?.there !== true) return;
  const done = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = done.find(({ name }) => !known.has(name));
  if (unknown !== undefined) throw new DatabaseTooNew(unknown.name);
}
