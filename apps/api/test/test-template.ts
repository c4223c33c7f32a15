import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openDataSource } from '../src/platform/database/data-source.js';
import { setting, templateMark } from './template-mark.js';

/** How often one worker looks whether another has made the template. */
const LOOK_MS = 100;

/** A migrated database that every suite of the run copies: made by one worker while the others wait. */
export async function makeTemplate(): Promise<void> {
  const mark = templateMark();
  const making = `${mark}.making`;
  for (; !fs.existsSync(mark); await setTimeout(LOOK_MS)) {
    if (!isMine(making)) continue;
    try {
      await (process.env['UTFALL_TEST_DB'] === 'postgres' ? onServer(mark) : embedded(mark));
    } finally {
      // Whoever waits tries in my place where I failed.
      fs.rmSync(making);
    }
  }
}

/** The dumped embedded database. */
export function pgliteTemplate(): Blob {
  return new Blob([new Uint8Array(fs.readFileSync(templateMark()))]);
}

/** Name of the migrated database on the server. */
export function postgresTemplate(): string {
  return `utfall_test_${setting('UTFALL_TEST_RUN')}`;
}

function isMine(lock: string): boolean {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function embedded(mark: string): Promise<void> {
  const pglite = await PGlite.create();
  const dataSource = await openDataSource({ pglite }, { connectTimeoutMs: 10_000 });
  await dataSource.destroy();
  const dump = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await pglite.close();
  appear(mark, dump);
}

async function onServer(mark: string): Promise<void> {
  const server = setting('UTFALL_TEST_POSTGRES_URL');
  const name = postgresTemplate();
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    // What another worker began and did not finish is no template.
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    const dataSource = await openDataSource({ url: url.href }, { connectTimeoutMs: 10_000, poolSize: 1 });
    await dataSource.destroy();
  } finally {
    await client.end();
  }
  appear(mark, '');
}

/** Whole from the moment that it is there. */
function appear(file: string, content: Buffer | string): void {
  fs.writeFileSync(`${file}.new`, content);
  fs.renameSync(`${file}.new`, file);
}
