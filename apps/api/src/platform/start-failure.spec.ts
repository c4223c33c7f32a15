import { describe, expect, it } from '@jest/globals';
import { DataFolderUnusable } from './database/data-folder.js';
import { DirectoryInUse } from './database/directory-lock.js';
import { DatabaseTooNew } from './database/known-migrations.js';
import { requireSupportedServer } from './database/server-version.js';
import { readConfig } from './config/config.js';
import { startFailure } from './start-failure.js';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};
const system = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('what stops a start', () => {
  it.each<[string, unknown, RegExp]>([
    ['a database in use', new DirectoryInUse('/data', 7), /^Databasen i \/data används redan av process 7\./],
    ['a taken port', system('EADDRINUSE', { port: 80 }), /^Port 80 är upptagen\./],
    ['a port that needs more rights', system('EACCES', { port: 80, syscall: 'listen' }), /^Port 80 får inte öppnas\./],
    [
      'an unwritable folder',
      system('EACCES', { path: '/data', syscall: 'mkdir' }),
      /^Mappen \/data går inte att skriva i\./,
    ],
    ['a read-only disk', system('EROFS', { path: '/data' }), /^Mappen \/data går inte att skriva i\./],
    ['a full disk', system('ENOSPC'), /^Disken är full\.$/],
    [
      'a full disk under the embedded database',
      Object.assign(new Error(), { name: 'ErrnoError', errno: 51 }),
      /^Disken är full\.$/,
    ],
    ['a full disk of the database server', system('53100'), /^Disken är full\.$/],
    [
      'an unwritable file',
      system('EACCES', { path: '/data/utfall.lock', syscall: 'open' }),
      /^Mappen \/data går inte att skriva i\./,
    ],
    [
      'a folder on a read-only disk',
      new DataFolderUnusable('/mnt', 'unwritable'),
      /^Mappen \/mnt går inte att skriva i\./,
    ],
    ['a folder below a file', new DataFolderUnusable('/file', 'file'), /^\/file är en fil, inte en mapp\./],
    ['no database server', system('ECONNREFUSED'), /^Ingen databasserver svarar/],
    ['no way to the database server', system('EHOSTUNREACH'), /^Ingen databasserver svarar/],
    ['no socket of a database server', system('ENOENT', { syscall: 'connect' }), /^Ingen databasserver svarar/],
    [
      'a database server that never answers',
      new Error('Connection terminated unexpectedly'),
      /^Ingen databasserver svarar/,
    ],
    [
      'a password that was left out',
      new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
      /^Databasservern vill ha ett lösenord, och DATABASE_URL har inget\.$/,
    ],
    [
      'a database server without TLS',
      new Error('The server does not support SSL connections'),
      /^Databasservern kan inte TLS/,
    ],
    [
      'a certificate of nobody known',
      system('DEPTH_ZERO_SELF_SIGNED_CERT'),
      /^Databasserverns certifikat godtas inte \(DEPTH_ZERO_SELF_SIGNED_CERT\)\./,
    ],
    ['a database server that starts', system('57P03'), /^Databasservern håller på att starta/],
    ['a database server with no connection to spare', system('53300'), /^Databasservern har inga anslutningar kvar\.$/],
    [
      'a newer database',
      new DatabaseTooNew('Later1900000000001'),
      /^Databasen är gjord av en nyare version av Utfall\./,
    ],
    ['a wrong password', system('28P01'), /^Databasservern godtar inte användaren/],
    [
      'PostgreSQL 14',
      thrownBy(() => requireSupportedServer(140_011)),
      /^Databasservern är PostgreSQL 14\.11\. Utfall behöver version 15 eller nyare\.$/,
    ],
    [
      'an address of no database',
      thrownBy(() => readConfig({ DATABASE_URL: 'hello' })),
      /^DATABASE_URL ska skrivas som postgres:/,
    ],
    [
      'a port that is no number',
      thrownBy(() => readConfig({ PORT: 'tre' })),
      /^PORT ska vara ett heltal mellan 0 och 65535, inte "tre"\.$/,
    ],
  ])('%s is told in one sentence or two', (_, error, sentence) => {
    expect(startFailure(error)).toMatch(sentence);
  });

  it('and is a bug has no sentence', () => {
    expect(startFailure(new TypeError('x is not a function'))).toBeUndefined();
  });

  it('and is a missing file of the program is a bug', () => {
    expect(startFailure(system('ENOENT', { path: '/srv/utfall/dist/font.woff2', syscall: 'open' }))).toBeUndefined();
  });

  it('is not PostgreSQL 15, nor a newer one', () => {
    expect(() => requireSupportedServer(150_000)).not.toThrow();
    expect(() => requireSupportedServer(180_001)).not.toThrow();
  });
});
