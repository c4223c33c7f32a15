import type { Config } from '../config/config.js';
import { openDataSource } from './data-source.js';
import { openEmbeddedDatabase } from './embedded-database.js';
import { UnitOfWork } from './unit-of-work.js';

/** The database of the configuration, migrated and open. */
export interface OpenDatabase {
  readonly unitOfWork: UnitOfWork;
  /** An embedded database that this start made: the demo may be loaded (ADR 21). */
  readonly isNewEmbedded: boolean;
  close(): Promise<void>;
}

/** @throws DirectoryInUse, file system errors, or the server's refusal; nothing stays open then. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const options = { connectTimeoutMs: config.connectTimeoutMs };
  if (config.databaseUrl !== undefined) {
    const dataSource = await openDataSource({ url: config.databaseUrl }, options);
    return { unitOfWork: new UnitOfWork(dataSource), isNewEmbedded: false, close: () => dataSource.destroy() };
  }
  const embedded = await openEmbeddedDatabase(config.dataFolder);
  try {
    const dataSource = await openDataSource({ pglite: embedded.pglite }, options);
    return {
      unitOfWork: new UnitOfWork(dataSource),
      isNewEmbedded: embedded.isNew,
      close: async () => {
        await dataSource.destroy();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
