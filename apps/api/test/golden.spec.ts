import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure, ImportKind } from '@utfall/api-contract';
import { figuresOf, type Report, type ReportCell, type TableId } from '@utfall/appendix';
import { localDate, month, periodOf } from '@utfall/calendar';
import { goldenCase, goldenNames, readGoldenFolder } from '@utfall/testing';
import { sourceOfPath } from '../src/features/imports/file/import-source.js';
import { runImport } from '../src/features/imports/run-import.js';
import { operatorOf } from '../src/platform/database/principal.js';
import { openTestApp, type TestApp, type TestClient } from './test-app.js';

/**
 * The golden files as they stand, imported into a database and read over HTTP. libs/testing asserts every published figure
 * on the same files in memory; here the way through the database must give the very same figures.
 */
const root = fileURLToPath(new URL('../../../libs/testing/golden', import.meta.url));
const asked = {
  'vanersborg-mellerud-2019': ['2019-01', '2019-08'],
  'insjoriket-2019': ['2019-01', '2019-12'],
} as const;

let test: TestApp;
let clients: Record<string, { forbund: string; client: TestClient }> = {};

beforeAll(async () => {
  test = await openTestApp();
  clients = Object.fromEntries(
    await Promise.all(
      goldenNames.map(async (name) => {
        const forbund = await test.addForbund(name.slice(0, 4));
        for (const kind of ['insatser', 'deltagare', 'volym', 'ekonomi'] as const)
          await importFile(forbund, name, kind);
        return [name, { forbund, client: await test.signIn(await test.addAccount(forbund, 'beredningsgrupp')) }];
      }),
    ),
  ) as typeof clients;
}, 120_000);
afterAll(async () => {
  await test.close();
});

async function importFile(forbund: string, name: string, kind: ImportKind): Promise<void> {
  if (kind === 'volym' && readGoldenFolder(root, name as (typeof goldenNames)[number]).volym === null) return;
  const source = await sourceOfPath(`${root}/${name}/${kind}.csv`, `${kind}.csv`);
  const outcome = await runImport(test.db.unitOfWork, operatorOf(forbund), { kind, source }, { clock: test.clock });
  expect(outcome).toMatchObject({ ok: true, value: { errors: [], errorCount: 0 } });
}

const of = (name: string) => {
  const found = clients[name];
  if (!found) throw new Error(name);
  return found;
};
const byKey = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map((figure) => [JSON.stringify([figure.insats, figure.measure, figure.by]), figure]));

describe.each(goldenNames)('%s', (name) => {
  const [from, to] = asked[name];

  it('gives over HTTP every figure that the files give in memory', async () => {
    const { forbund, client } = of(name);
    const answer = await client.get(`/api/forbund/${forbund}/figures?from=${from}&to=${to}`).expect(200);
    const golden = goldenCase(readGoldenFolder(root, name));
    const expected = figuresOf({ ...golden, period: periodOf(month(from), month(to)), today: localDate('2026-11-20') });
    expect(expected.length).toBeGreaterThan(500);
    expect(byKey(answer.body as Figure[])).toEqual(byKey(expected));
  });
});

describe('the report of vanersborg-mellerud-2019', () => {
  const rehab = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
  let report: Report;
  beforeAll(async () => {
    const { forbund, client } = of('vanersborg-mellerud-2019');
    report = (await client.get(`/api/forbund/${forbund}/report?from=2019-01&to=2019-08`).expect(200)).body as Report;
  });

  function cell(section: string | null, table: TableId, row: string, column = 'total'): ReportCell {
    const found = report.sections.find((one) => (section === null ? one.insatsId === null : one.name === section));
    const inTable = found?.tables.find((one) => one.id === table);
    const at = inTable?.columns.findIndex((one) => one.id === column) ?? -1;
    const cells = inTable?.rows.find((one) => one.id === row)?.cells;
    if (!cells?.[at])
      throw new Error(`${section} ${table} ${row} ${column}: ${JSON.stringify(inTable?.rows.map((r) => r.id))}`);
    return cells[at];
  }
  const value = (...where: Parameters<typeof cell>) => {
    const found = cell(...where).value;
    return found.kind === 'number' ? found.value : found.reason;
  };

  it('shows the published flow, outcomes and cost', () => {
    expect(['active', 'new', 'ended', 'ongoing'].map((row) => value(rehab, 'flow', row))).toEqual([
      '28',
      '10',
      '19',
      '9',
    ]);
    expect(['woman', 'man'].map((column) => value(rehab, 'flow', 'ended', column))).toEqual(['12', '7']);
    expect(cell(rehab, 'outcome', 'workOrStudies')).toMatchObject({ numerator: '7', denominator: '19', share: 37 });
    expect(cell(rehab, 'outcome', 'workOrStudies', 'previous')).toMatchObject({ share: 26 });
    expect(cell(rehab, 'exitReason', 'illness')).toMatchObject({ numerator: '8', share: 42 });
    expect(value(rehab, 'days', 'meanDays')).toMatch(/^359(\.0+)?$/);
    expect(value('Arbetsrehabteamet', 'cost', 'outturn')).toBe('128904800');
    expect(value('Arbetsrehabteamet', 'cost', 'costPerWorkOrStudies')).toBe('18414971');
    expect(cell('Arbetsrehabteamet', 'cost', 'costPerWorkOrStudies')).toMatchObject({
      numerator: '128904800',
      denominator: '7',
    });
  });

  it('holds no code and no id of a participant', async () => {
    const stored = await test.db.asSuperuser<{ code: string; id: string }>(
      `SELECT code, participant_id::text AS id FROM participation WHERE code IS NOT NULL`,
    );
    const text = JSON.stringify(report);
    expect(stored.filter(({ code, id }) => text.includes(code) || text.includes(id))).toEqual([]);
  });
});
