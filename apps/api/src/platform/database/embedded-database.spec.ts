import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataFolderUnusable } from './data-folder.js';
import { DirectoryInUse } from './directory-lock.js';
import { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.js';

let parent: string;
let folder: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-embedded-'));
  folder = path.join(parent, 'data');
  database = await openEmbeddedDatabase(folder);
}, 60_000);
afterAll(async () => {
  await database.close();
  fs.rmSync(parent, { recursive: true });
});

describe('openEmbeddedDatabase', () => {
  it('makes a folder that only its owner can read', () => {
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('flushes every commit to the disk before it is acknowledged', async () => {
    await database.pglite.exec('CREATE TABLE kept (n integer)');
    for (let n = 0; n < 5; n++) {
      const before = database.flushes();
      await database.pglite.query('INSERT INTO kept VALUES ($1)', [n]);
      expect(database.flushes()).toBeGreaterThan(before);
    }
    const before = database.flushes();
    await database.pglite.query('SELECT * FROM kept');
    expect(database.flushes()).toBe(before);
  });

  it('runs PostgreSQL with fsync on', async () => {
    const { rows } = await database.pglite.query<{ fsync: string }>('SHOW fsync');
    expect(rows).toEqual([{ fsync: 'on' }]);
  });

  it('refuses a second opening of the same folder', async () => {
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(DirectoryInUse);
  });

  it('opens again with what was committed, and begins again where making it was cut off', async () => {
    await database.close();
    expect(fs.existsSync(path.join(folder, 'utfall.lock'))).toBe(false);
    database = await openEmbeddedDatabase(folder);
    expect(database.isNew).toBe(false);
    expect((await database.pglite.query('SELECT n FROM kept')).rows).toHaveLength(5);

    const cut = path.join(parent, 'cut');
    fs.mkdirSync(path.join(cut, 'postgres.making', 'base'), { recursive: true });
    fs.writeFileSync(path.join(cut, 'postgres.making', 'PG_VERSION'), '');
    const again = await openEmbeddedDatabase(cut);
    expect(again.isNew).toBe(true);
    expect((await again.pglite.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await again.close();
    expect(fs.readdirSync(cut)).toEqual(['postgres']);
  }, 60_000);

  it('leaves no lock behind when the folder cannot hold a database', async () => {
    const file = path.join(parent, 'file');
    fs.writeFileSync(file, '');
    await expect(openEmbeddedDatabase(file)).rejects.toThrow(DataFolderUnusable);
  });
});
