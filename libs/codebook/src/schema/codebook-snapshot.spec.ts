import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { codebookDocument } from '../document/codebook-document.js';
import { utfallCodebook } from '../utfall-codebook.js';
import type { DatabaseSchema } from './database-schema.js';
import { migrationSql } from './migration-sql.js';
import { schemaOf } from './schema-of.js';

const root = resolve(__dirname, '../../../..');
const database = `${root}/apps/api/src/platform/database`;
const snapshot = JSON.parse(readFileSync(`${database}/codebook-schema.json`, 'utf8')) as DatabaseSchema;

/** Fails when the codebook was changed without `npm run codebook:migration` or `npm run codebook:doc`. */
describe('what is derived from the codebook', () => {
  it('keeps every number that was ever given', () => {
    const numbers = schemaOf(utfallCodebook).numbers;
    for (const [variable, frozen] of Object.entries(snapshot.numbers)) expect(numbers[variable]).toMatchObject(frozen);
  });

  it('has a migration for everything in it', () => {
    const next = schemaOf(utfallCodebook);
    expect(migrationSql(snapshot, next)).toEqual([]);
    expect(next).toEqual(snapshot);
  });

  it('has migrations that make every column and check of the snapshot', () => {
    const files = readdirSync(`${database}/migrations/sql`).filter((file) => file.endsWith('-codebook.sql'));
    const sql = files.map((file) => readFileSync(`${database}/migrations/sql/${file}`, 'utf8')).join('\n');
    for (const { name } of snapshot.columns) expect(sql).toContain(`ADD COLUMN ${name} `);
    for (const { name, expression } of snapshot.checks) {
      expect(sql).toContain(`ADD CONSTRAINT ${name} CHECK (${expression});`);
    }
    for (const statement of [snapshot.index, ...snapshot.view]) expect(sql).toContain(`${statement};`);
  });

  it('is told in docs/codebook.md as it is', () => {
    expect(readFileSync(`${root}/docs/codebook.md`, 'utf8')).toBe(codebookDocument(utfallCodebook));
  });
});
