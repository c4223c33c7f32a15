import path from 'node:path';
import { BadConfiguration } from './bad-configuration.js';
import { databaseUrl } from './database-url.js';

/** Everything the surroundings decide, read once at start. */
export interface Config {
  readonly port: number;
  /** Folder of the embedded database; unused with `databaseUrl`. */
  readonly dataFolder: string;
  /** PostgreSQL in production; undefined = embedded. */
  readonly databaseUrl: string | undefined;
  /** Cookies only over TLS; switched on where the product stands behind it. */
  readonly secureCookies: boolean;
  /** Number of proxies whose forwarded addresses are believed. */
  readonly trustedProxies: number;
  /** Longest time to wait for a database connection, ms. */
  readonly connectTimeoutMs: number;
  /** Largest file that an import accepts, bytes. */
  readonly maxImportBytes: number;
  readonly logLevel: string;
  /** Whether a new embedded database begins with the demo. */
  readonly demo: boolean;
}

/** @throws BadConfiguration naming the variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const address = text(env, 'DATABASE_URL');
  return {
    port: integer(env, 'PORT', 3000, 0, 65_535),
    dataFolder: path.resolve(text(env, 'UTFALL_DATA') ?? 'data'),
    databaseUrl: address === undefined ? undefined : databaseUrl(address),
    secureCookies: env['UTFALL_SECURE_COOKIES'] === '1',
    trustedProxies: integer(env, 'UTFALL_TRUSTED_PROXIES', 0, 0, 10),
    connectTimeoutMs: integer(env, 'UTFALL_CONNECT_TIMEOUT_MS', 30_000, 100, 600_000),
    maxImportBytes: integer(env, 'UTFALL_MAX_IMPORT_BYTES', 50 * 1024 * 1024, 1024, 1024 ** 3),
    logLevel: logLevel(env),
    demo: env['UTFALL_DEMO'] !== '0',
  };
}

/** A variable set to nothing is not set. */
function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

function logLevel(env: NodeJS.ProcessEnv): string {
  const level = text(env, 'UTFALL_LOG') ?? 'warn';
  if (logLevels.includes(level)) return level;
  throw new BadConfiguration(`UTFALL_LOG ska vara ett av ${logLevels.join(', ')}, inte "${level}".`);
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const given = text(env, name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new BadConfiguration(`${name} ska vara ett heltal mellan ${min} och ${max}, inte "${given}".`);
  }
  return value;
}
