import 'reflect-metadata';
import net, { type AddressInfo } from 'node:net';
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
import { errorForLog } from './platform/errors/error-for-log.js';
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
  await requireFreePort(config.port);
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
      logger: pino({ level: config.logLevel, serializers: { err: errorForLog } }, destination(2)),
    };
    const app = await createApp(AppModule.with(platform), platform, webFolder);
    opened.push(async () => {
      const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
      await app.close();
      clearTimeout(cut);
    });
    await app.init();
    await listen(app.getHttpServer(), config.port);
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

/** Asked before anything is opened: making a database takes long, only to be told that the port is taken. */
async function requireFreePort(port: number): Promise<void> {
  if (port === 0) return;
  const probe = net.createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws the system's own error (EADDRINUSE, EACCES), which Nest would also write to the log */
async function listen(server: net.Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
