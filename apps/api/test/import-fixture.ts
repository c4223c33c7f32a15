import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ImportKind } from '@utfall/api-contract';
import { bufferSource, type ImportSource } from '../src/features/imports/file/import-source.js';
import { type ImportOutcome, runImport } from '../src/features/imports/run-import.js';
import { operatorOf, type Principal } from '../src/platform/database/principal.js';
import type { TestDatabase } from './test-database.js';

const goldenFolder = new URL('../../../libs/testing/golden/', import.meta.url);
export const goldenCases = ['vanersborg-mellerud-2019', 'insjoriket-2019'] as const;
export type GoldenCase = (typeof goldenCases)[number];

export const goldenPath = (name: GoldenCase, kind: ImportKind) => path.join(goldenFolder.pathname, name, `${kind}.csv`);
export const goldenFile = (name: GoldenCase, kind: ImportKind) => fs.readFileSync(goldenPath(name, kind));

/** A file in memory: text as UTF-8, or bytes as they stand. */
export function sourceOf(content: string | Buffer, fileName = 'fil.csv'): ImportSource {
  return bufferSource(Buffer.from(content), fileName);
}

/** As Swedish Excel writes: BOM, semicolons, CRLF. */
export function csv(...rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.join(';')}\r\n`).join('')}`;
}

/** The first line of a deltagare.csv as people write it, written out so that a renamed heading breaks the specs. */
export const deltagareHeadings = [
  'insats',
  'deltagarkod',
  'registrering',
  'kön',
  'åldersgrupp',
  'kommun',
  'utbildning',
  'tid i offentlig försörjning',
  'försörjning vid start',
  'remittent',
  'startdatum',
  'slutdatum',
  'avslutsorsak',
];

export const today = { now: () => new Date('2026-11-20T10:00:00Z') };

export async function addForbund(db: TestDatabase, slug: string, optionalVariables: string[] = []): Promise<string> {
  const id = randomUUID();
  await db.asSuperuser(`INSERT INTO forbund (forbund_id, slug, name, optional_variables) VALUES ($1, $2, $3, $4)`, [
    id,
    slug,
    `Förbundet ${slug}`,
    optionalVariables,
  ]);
  return id;
}

export async function addInsats(
  db: TestDatabase,
  forbundId: string,
  name: string,
  more: { prefix?: string; kind?: string; start?: string; end?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await db.asSuperuser(
    `INSERT INTO insats (forbund_id, insats_id, name, kind, code_prefix, start_date, end_date) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      forbundId,
      id,
      name,
      more.kind ?? 'individual',
      more.prefix ?? name.toUpperCase().slice(0, 8),
      more.start,
      more.end,
    ],
  );
  return id;
}

/** Runs an import to its end; fails the test when the principal may not do it at all. */
export async function importing(
  db: TestDatabase,
  by: string | Principal,
  kind: ImportKind,
  source: string | Buffer | ImportSource,
): Promise<ImportOutcome> {
  const principal = typeof by === 'string' ? operatorOf(by) : by;
  const file = typeof source === 'string' || Buffer.isBuffer(source) ? sourceOf(source) : source;
  const result = await runImport(db.unitOfWork, principal, { kind, source: file }, { clock: today });
  if (!result.ok) throw new Error(`import refused: ${result.code}`);
  return result.value;
}

/** Every row that imports write, counted past every policy. */
export async function storedRows(db: TestDatabase): Promise<Record<string, number>> {
  const tables = [
    'insats',
    'insats_goal',
    'participant',
    'participant_code',
    'code_counter',
    'participation',
    'volume_count',
    'economy_row',
    'audit_entry',
    'import_stage',
  ];
  const [counts] = await db.asSuperuser<Record<string, number>>(
    `SELECT ${tables.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`).join(', ')}`,
  );
  return counts ?? {};
}
