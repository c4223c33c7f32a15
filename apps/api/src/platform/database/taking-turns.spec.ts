import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { takingTurns } from './taking-turns.js';

let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
}, 60_000);
afterAll(async () => {
  await pglite.close();
});

/** Turns that the event loop got while 200 statements of about a millisecond followed each other. */
async function turnsDuring(database: PGlite): Promise<number> {
  const source = new DataSource({ type: 'postgres', extra: createPgConfig(database) });
  await source.initialize();
  let turns = 0;
  const count = () => {
    turns++;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  try {
    turns = 0;
    for (let n = 0; n < 200; n++) await source.query(`SELECT count(*) FROM generate_series(1, 5000)`);
    return turns;
  } finally {
    clearImmediate(next);
    await source.destroy();
  }
}

describe('the embedded database', () => {
  it('keeps everything else waiting unless it takes turns', async () => {
    expect(await turnsDuring(pglite)).toBeLessThan(5);
    expect(await turnsDuring(takingTurns(pglite))).toBeGreaterThan(10);
  });
});
