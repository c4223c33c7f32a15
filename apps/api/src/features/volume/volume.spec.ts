import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pathOf, paths, type VolumeCellView, type VolumeYearView } from '@utfall/api-contract';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let volume: string;

const YEAR = 2026;
const cell = (change: Partial<VolumeCellView> = {}): VolumeCellView => ({
  insatsId: rows.insats,
  label: 'Öppet hus',
  gender: 'woman',
  month: '2026-03',
  newPersons: 4,
  visits: 12,
  version: null,
  ...change,
});
const save = (cells: readonly VolumeCellView[], client: TestClient = rows.samordnare) => client.put(volume, { cells });
const year = async (client: TestClient = rows.samordnare, of = YEAR) =>
  (await client.get(`${volume}?year=${of}`).expect(200)).body as VolumeYearView;

beforeAll(async () => {
  api = await openTestApp();
}, 60_000);
beforeEach(async () => {
  rows = await openRows(api, `volume-${Math.floor(performance.now() * 1000)}`);
  volume = pathOf(paths.volume, { forbund: rows.forbund });
});
afterAll(async () => {
  await api.close();
});

describe('cells of the month grid', () => {
  it('are saved, read back and counted in the report', async () => {
    await save([
      cell(),
      cell({ gender: 'man', newPersons: 2, visits: 3 }),
      cell({ label: null, month: '2026-01' }),
    ]).expect(200);
    const { cells, lines } = await year();
    expect(
      cells.map(({ label, gender, month, newPersons, visits }) => [label, gender, month, newPersons, visits]).sort(),
    ).toEqual([
      [null, 'woman', '2026-01', 4, 12],
      ['Öppet hus', 'man', '2026-03', 2, 3],
      ['Öppet hus', 'woman', '2026-03', 4, 12],
    ]);
    expect(lines).toHaveLength(2);
    expect((await year(rows.samordnare, 2027)).lines).toHaveLength(2);
    expect((await year(rows.samordnare, 2028)).lines).toHaveLength(0);
    const figures = await rows.office.get(
      `${pathOf(paths.figures, { forbund: rows.forbund })}?from=2026-01&to=2026-12`,
    );
    const of = (measure: string) =>
      (figures.body as { insats: string | null; measure: string; by: object; value: number }[]).find(
        (figure) => figure.insats === null && figure.measure === measure && Object.keys(figure.by).length === 0,
      )?.value;
    expect([of('volume'), of('visits')]).toEqual([10, 27]);
  });

  it('are changed and emptied by their version, and leave their trace', async () => {
    const [made] = (await save([cell()]).expect(200)).body as VolumeCellView[];
    const [changed] = (await save([{ ...cell(), ...made, newPersons: 9 }]).expect(200)).body as VolumeCellView[];
    expect(changed).toMatchObject({ newPersons: 9, visits: 12 });
    expect(changed?.version).not.toBe(made?.version);
    await save([{ ...cell(), ...changed, newPersons: null, visits: null }]).expect(200);
    expect((await year()).cells).toEqual([]);
    const trace = await api.db.asSuperuser(
      `SELECT action FROM audit_entry WHERE forbund_id = $1 AND subject_type = 'volume' AND subject_id = $2`,
      [rows.forbund, rows.insats],
    );
    expect(trace).toHaveLength(3);
  });

  it('take a count that is not given beside one that is as none', async () => {
    const [made] = (await save([cell({ visits: null })]).expect(200)).body as VolumeCellView[];
    expect(made).toMatchObject({ newPersons: 4, visits: 0 });
  });

  it('that an import made of two rows are one, and stay one when they are changed', async () => {
    for (const persons of [2, 5]) {
      await api.db.asSuperuser(
        `INSERT INTO volume_count (forbund_id, volume_count_id, insats_id, month, gender, new_persons, visits, label)
         VALUES ($1, gen_random_uuid(), $2, '2026-03-01', 1, $3, 1, 'Öppet hus')`,
        [rows.forbund, rows.insats, persons],
      );
    }
    const [read] = (await year()).cells;
    expect(read).toMatchObject({ newPersons: 7, visits: 2 });
    await save([cell({ version: read?.version ?? null, newPersons: 8 })]).expect(200);
    expect((await year()).cells).toMatchObject([{ newPersons: 8, visits: 12 }]);
  });
});

describe('a save', () => {
  it('is all or nothing: one wrong cell and none is there', async () => {
    const answer = await save([
      cell(),
      cell({ month: '2026-12' }),
      cell(),
      cell({ insatsId: await rows.addInsats({ name: 'Andras' }) }),
    ]).expect(422);
    expect(refusals(answer.body)).toEqual([
      'cells.1.month: future',
      'cells.2.label: twice',
      'cells.3.insatsId: unknown',
    ]);
    expect((await year()).cells).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof VolumeCellView, unknown>>, string]>([
    ['a part of a person', { newPersons: 1.5 }, 'newPersons: wholeNumber'],
    ['less than nobody', { visits: -1 }, 'visits: wholeNumber'],
    ['a name with a personnummer', { label: 'Möte 19121212-1212' }, 'label: personalNumber'],
    ['no month', { month: '2026-13' }, 'month: notAMonth'],
    ['a gender that is none', { gender: 'x' }, 'gender: choice'],
  ])('refuses %s beside its cell', async (_, change, code) => {
    const answer = await rows.samordnare.put(volume, { cells: [{ ...cell(), ...change }] }).expect(422);
    expect(refusals(answer.body)).toEqual([`cells.0.${code}`]);
  });

  it('takes this month and no later', async () => {
    await save([cell({ month: '2026-11' })]).expect(200);
    await save([cell({ month: '2026-12' })]).expect(422);
  });

  it('tells the later of two what the other counted, and keeps that', async () => {
    const [made] = (await save([cell()]).expect(200)).body as VolumeCellView[];
    await save([{ ...cell(), ...made, newPersons: 7 }]).expect(200);
    const stale = await save([{ ...cell(), ...made, newPersons: 5 }, cell({ month: '2026-02' })]).expect(409);
    expect(stale.body).toMatchObject({ code: 'staleVersion', current: [{ month: '2026-03', newPersons: 7 }] });
    expect((await year()).cells).toMatchObject([{ newPersons: 7 }]);
    // An emptied cell that somebody filled again is another cell, though its rows count from 1 again.
    const [seven] = stale.body.current as VolumeCellView[];
    await save([{ ...cell(), ...seven, newPersons: null, visits: null }]).expect(200);
    await save([cell({ newPersons: 3 })]).expect(200);
    await save([{ ...cell(), ...made, newPersons: 6 }]).expect(409);
  });

  it('of the same empty cell by two at once is one count', async () => {
    const both = await Promise.all([save([cell()]), save([cell({ newPersons: 6 })])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await year()).cells).toHaveLength(1);
  });
});

describe('who may', () => {
  it('see and write: samordnare own insatser; the förbund reads all and writes none', async () => {
    await save([cell()]).expect(200);
    const other = await rows.addInsats({ name: 'Andras' });
    const stranger = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    expect((await year(stranger)).cells).toEqual([]);
    await save([cell({ month: '2026-04' })], stranger).expect(422);
    expect((await year(rows.office)).cells).toHaveLength(1);
    await save([cell()], rows.office).expect(403);
    for (const role of ['beredningsgrupp', 'economist', 'board', 'referralTeam', 'auditor', 'administrator'] as const) {
      const client = await api.signIn(await api.addAccount(rows.forbund, role));
      await client.get(`${volume}?year=2026`).expect(403);
    }
  });

  it('never reach another förbund', async () => {
    await save([cell()]).expect(200);
    const elsewhere = await openRows(api, `volume-elsewhere-${Math.floor(performance.now() * 1000)}`);
    await elsewhere.samordnare.get(`${volume}?year=2026`).expect(403);
    const there = pathOf(paths.volume, { forbund: elsewhere.forbund });
    expect(refusals((await elsewhere.samordnare.put(there, { cells: [cell()] }).expect(422)).body)).toEqual([
      'cells.0.insatsId: unknown',
    ]);
  });
});
