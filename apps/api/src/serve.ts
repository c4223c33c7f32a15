import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@utfall/calendar';
import { destination, pino } from 'pino';
import { AppModule } from './app.module.js';
import { csrfProtection } from './platform/auth/csrf.js';
import type { Config } from './platform/config/config.js';
import { openDatabase } from './platform/database/open-database.js';
import { createApp } from './platform/http/create-app.js';
import type { Platform } from './platform/platform.module.js';

export interface Server {
  readonly port: number;
  /** Lets requests finish, closes the database and releases its lock. */
  close(): Promise<void>;
}

/** Where the built web stands beside the built API. */
const webFolder = fileURLToPath(new URL('../web/browser', import.meta.url));

/** Opens the database and answers on the port. Whatever fails, nothing stays open. */
export async function serve(config: Config, clock: Clock): Promise<Server> {
  const database = await openDatabase(config);
  try {
    const platform: Platform = {
      config,
      clock,
      unitOfWork: database.unitOfWork,
      csrf: csrfProtection(config.secureCookies),
      logger: pino({ level: config.logLevel }, destination(2)),
    };
    const app = await createApp(AppModule.with(platform), platform, webFolder);
    await app.listen(config.port);
    const { port } = app.getHttpServer().address() as AddressInfo;
    return {
      port,
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
