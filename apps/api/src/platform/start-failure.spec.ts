import { describe, expect, it } from '@jest/globals';
import { DirectoryInUse } from './database/directory-lock.js';
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
    ['no database server', system('ECONNREFUSED'), /^Ingen databasserver svarar/],
    ['a wrong password', system('28P01'), /^Databasservern godtar inte användaren/],
    [
      'PostgreSQL 14',
      thrownBy(() => requireSupportedServer(140_011)),
      /^Databasservern är PostgreSQL 14\.11\. Utfall behöver version 15 eller nyare\.$/,
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

  it('is not PostgreSQL 15, nor a newer one', () => {
    expect(() => requireSupportedServer(150_000)).not.toThrow();
    expect(() => requireSupportedServer(180_001)).not.toThrow();
  });
});
