import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@utfall/calendar';
import { destination, pino } from 'pino';
import { AppModule } from './app.module.js';
import { openControlSocket } from './command-line/control-socket.js';
import { runCommand } from './command-line/run-command.js';
import { hasDemo, loadNotedDemo, noteFirstStart } from './demo/first-start.js';
import { csrfProtection } from './platform/auth/csrf.js';
import type { Config } from './platform/config/config.js';
import { openDatabase } from './platform/database/open-database.js';
import { createApp } from './platform/http/create-app.js';
import type { Platform } from './platform/platform.module.js';

export interface Server {
  readonly port: number;
  /** Whether the demo's accounts can sign in. */
  readonly hasDemo: boolean;
  /** Lets requests and commands finish, closes the database and releases its lock. */
  close(): Promise<void>;
}

/** Where the built web stands beside the built API. */
const webFolder = fileURLToPath(new URL('../web/browser', import.meta.url));
/** A request that has not been answered by then is cut off: whoever stops the server should not have to kill it. */
const DRAIN_MS = 10_000;

/** Opens the database and answers on the port. Whatever fails, nothing stays open. */
export async function serve(config: Config, clock: Clock): Promise<Server> {
  noteFirstStart(config);
  const database = await openDatabase(config);
  const opened: (() => Promise<void>)[] = [() => database.close()];
  const close = async () => {
    for (const closeOne of opened.reverse()) await closeOne();
  };
  try {
    const { unitOfWork } = database;
    await loadNotedDemo(config, unitOfWork, clock);
    const platform: Platform = {
      config,
      clock,
      unitOfWork,
      csrf: csrfProtection(config.secureCookies),
      logger: pino({ level: config.logLevel }, destination(2)),
    };
    const app = await createApp(AppModule.with(platform), platform, webFolder);
    opened.push(async () => {
      const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
      await app.close();
      clearTimeout(cut);
    });
    await app.listen(config.port);
    if (config.databaseUrl === undefined) {
      const socket = await openControlSocket(config.dataFolder, (command, output) =>
        runCommand(command, { unitOfWork, clock }, output),
      );
      opened.push(() => socket.close());
    }
    const { port } = app.getHttpServer().address() as AddressInfo;
    return { port, hasDemo: await hasDemo(unitOfWork), close };
  } catch (error) {
    await close();
    throw error;
  }
}
