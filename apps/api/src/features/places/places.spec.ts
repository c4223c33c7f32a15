import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CapacityView,
  type InsatsPlacesView,
  pathOf,
  paths,
  type PlaceSettingsView,
  type PlacesView,
  type QualityView,
  type QualityWorklist,
  type StaffPostView,
} from '@utfall/api-contract';
import type { Report } from '@utfall/appendix';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';
import { success } from '../../platform/errors/result.js';

let api: TestApp;
let rows: Rows;
let other: string;
let structural: string;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'places');
  other = await rows.addInsats({ name: 'Annan insats', codePrefix: 'ANN' });
  structural = await rows.addInsats({ name: 'Utbildningar', kind: 'structural', codePrefix: 'UTB' });
}, 60_000);
afterAll(async () => {
  await api.close();
});

const at = (path: string, id = '') => pathOf(path, { forbund: rows.forbund, id });
const capacity = (more: object = {}) => ({
  insatsId: rows.insats,
  year: 2026,
  kind: 'running',
  places: 2,
  postPercent: null,
  groups: null,
  groupsAtOnce: null,
  note: null,
  version: 0,
  ...more,
});
const post = (more: object = {}) => ({
  insatsId: rows.insats,
  profession: 'coach',
  title: null,
  employer: 'kommun',
  percent: 75,
  filled: true,
  from: '2026-01-01',
  to: null,
  version: 0,
  ...more,
});

async function read(client: TestClient, from = '2026-01', to = '2026-12'): Promise<readonly InsatsPlacesView[]> {
  const { body } = await client.get(`${at(paths.places)}?from=${from}&to=${to}`).expect(200);
  return (body as PlacesView).insatser;
}
const own = async (client = rows.samordnare) => (await read(client)).find(({ insatsId }) => insatsId === rows.insats);

describe('the capacity of a year', () => {
  it('is entered, changed by one at a time, and taken away', async () => {
    const made = (await rows.samordnare.post(at(paths.capacities), capacity()).expect(201)).body as CapacityView;
    expect(made).toMatchObject({ year: 2026, kind: 'running', places: 2, version: 1 });
    const path = at(paths.capacity, made.id);
    const group = { kind: 'group', places: 12, groups: 4, groupsAtOnce: 1, version: 1 };
    expect((await rows.office.put(path, capacity(group)).expect(200)).body).toMatchObject({ ...group, version: 2 });
    const stale = await rows.samordnare.put(path, capacity({ places: 9, version: 1 })).expect(409);
    expect(stale.body).toMatchObject({ code: 'staleVersion', current: { kind: 'group', places: 12, version: 2 } });
    await rows.samordnare.delete(`${path}?version=1`).expect(409);
    expect((await own())?.capacities).toMatchObject([{ id: made.id, groups: 4 }]);
    await rows.samordnare.delete(`${path}?version=2`).expect(204);
    expect((await own())?.capacities).toEqual([]);
    const audit = await api.db.asSuperuser<{ action: string }>(
      `SELECT action FROM audit_entry WHERE forbund_id = $1 AND subject_type = 'capacity' ORDER BY at, action`,
      [rows.forbund],
    );
    expect(audit.map(({ action }) => action)).toEqual(['created', 'edited', 'removed']);
  });

  it('is made once, however often the request is sent, and once a year', async () => {
    const send = () =>
      rows.samordnare.post(at(paths.capacities), capacity()).set('Idempotency-Key', 'capacity-once').expect(201);
    const [first, second] = [(await send()).body as CapacityView, (await send()).body as CapacityView];
    expect(second.id).toBe(first.id);
    const { body } = await rows.samordnare.post(at(paths.capacities), capacity({ places: 3 })).expect(422);
    expect(refusals(body)).toEqual(['year: yearTwice']);
  });

  it.each<[string, object, string[]]>([
    ['no places', { year: 2025, places: 0 }, ['places: wholeNumber']],
    ['groups that are not counted', { year: 2025, kind: 'group' }, ['groups: ofKind', 'groupsAtOnce: ofKind']],
    [
      'more groups at once than start',
      { year: 2025, kind: 'group', groups: 1, groupsAtOnce: 2 },
      ['groupsAtOnce: ofKind'],
    ],
    ['posts of another kind', { year: 2025, postPercent: 100 }, ['postPercent: ofKind']],
    ['a personal number in its note', { year: 2025, note: 'Se 19900101-0017' }, ['note: personalNumber']],
  ])('is refused with %s', async (_, more, expected) => {
    const { body } = await rows.samordnare.post(at(paths.capacities), capacity(more)).expect(422);
    expect(refusals(body)).toEqual(expected);
  });

  it('is not for a structural insats, nor for one out of reach', async () => {
    const refused = async (client: TestClient, insatsId: string) =>
      refusals((await client.post(at(paths.capacities), capacity({ insatsId })).expect(422)).body);
    expect(await refused(rows.office, structural)).toEqual(['insatsId: structural']);
    expect(await refused(rows.samordnare, other)).toEqual(['insatsId: unknown']);
    expect((await read(rows.office)).map(({ name }) => name)).toEqual(['Annan insats', 'Arbetsrehab']);
    expect((await read(rows.samordnare)).map(({ name }) => name)).toEqual(['Arbetsrehab']);
  });
});

describe('a post', () => {
  it('is a profession, an employer and an extent, filled or vacant, and never a name', async () => {
    const made = (await rows.samordnare.post(at(paths.staffPosts), post()).expect(201)).body as StaffPostView;
    expect(made).toMatchObject({ profession: 'coach', percent: 75, filled: true, version: 1 });
    const path = at(paths.staffPost, made.id);
    await rows.samordnare.put(path, post({ filled: false, version: 1 })).expect(200);
    const stale = await rows.samordnare.put(path, post({ percent: 50, version: 1 })).expect(409);
    expect(stale.body.current).toMatchObject({ filled: false, percent: 75, version: 2 });
    expect((await own())?.staff).toMatchObject([{ id: made.id, filled: false }]);
    const refused = async (more: object) =>
      refusals((await rows.samordnare.post(at(paths.staffPosts), post(more)).expect(422)).body);
    expect(await refused({ percent: 101 })).toEqual(['percent: wholeNumber']);
    expect(await refused({ to: '2025-12-31' })).toEqual(['to: endBeforeStart']);
    expect(await refused({ title: '19900101-0017' })).toEqual(['title: personalNumber']);
    expect(await refused({ profession: 'chef' })).toEqual(['profession: choice']);
    await rows.samordnare.delete(`${path}?version=2`).expect(204);
  });
});

describe('when to warn', () => {
  it('is set by one at a time, the first among them', async () => {
    const path = at(paths.placeSettings, rows.insats);
    expect((await own())?.settings).toMatchObject({ longestMonths: null, emptyBelow: 50, emptyMonths: 3, version: 0 });
    const set = { longestMonths: 6, emptyBelow: 60, emptyMonths: 2 };
    const first = (await rows.samordnare.put(path, { ...set, version: 0 }).expect(200)).body as PlaceSettingsView;
    expect(first).toMatchObject({ ...set, version: 1 });
    const stale = await rows.office.put(path, { ...set, emptyBelow: 10, version: 0 }).expect(409);
    expect(stale.body.current).toMatchObject({ ...set, version: 1 });
    await rows.office.put(path, { ...set, longestMonths: null, version: 1 }).expect(200);
    await rows.office.put(at(paths.placeSettings, structural), { ...set, version: 0 }).expect(422);
    await rows.samordnare.put(at(paths.placeSettings, other), { ...set, version: 0 }).expect(404);
  });

  it('is never set over what was set and taken away', async () => {
    const path = at(paths.placeSettings, other);
    await rows.office.put(path, { longestMonths: 6, emptyBelow: 60, emptyMonths: 2, version: 3 }).expect(409);
  });
});

describe('how full it is', () => {
  it('counts days and people of the very participations that the report counts, and warns', async () => {
    const past = await rows.enrol({ startDate: '2026-01-11', place: 'forbund' });
    await rows.enrol({ startDate: '2026-02-01', place: 'otherParty' });
    await rows.samordnare
      .post(rows.list, { insatsId: rows.insats, answers: { ...anonymous, startDate: '2026-10-02' } })
      .expect(201);
    const parts = pathOf(paths.parts, { forbund: rows.forbund, id: past.id, kind: 'pause' });
    await rows.samordnare.post(parts, { from: '2026-03-01', to: '2026-03-08', reason: 'illness' }).expect(201);
    await rows.samordnare
      .put(at(paths.placeSettings, rows.insats), { longestMonths: 9, emptyBelow: 50, emptyMonths: 3, version: 2 })
      .expect(200);
    const insats = await own();
    const month = (name: string) => insats?.months.find((one) => one.month === name);
    expect(month('2026-01')).toMatchObject({ places: 2, placeDays: 62, days: 21, coveredDays: 21, inPlace: 1 });
    expect(month('2026-03')).toMatchObject({ days: 31, pausedDays: 7, otherParty: 1 });
    expect(month('2026-10')).toMatchObject({ days: 61, anonymousDays: 30, inPlace: 2, isOver: true });
    expect(insats?.warnings).toEqual([
      { kind: 'full', inPlace: 2, places: 2 },
      { kind: 'overlong', persons: 1, longestMonths: 9 },
    ]);
    expect(JSON.stringify(insats)).not.toContain(past.id);
  });
});

describe('page, report and quality', () => {
  it('say the same of the same places', async () => {
    await rows.enrol({ startDate: '2026-11-02', place: 'forbund' });
    const insats = await own();
    const last = insats?.months.at(-1);
    expect(last).toMatchObject({ month: '2026-11', places: 2, inPlace: 3, overlong: 1, isOver: false });
    expect(insats?.warnings[0]).toEqual({ kind: 'overFull', inPlace: 3, places: 2 });

    const query = `?from=2026-11&to=2026-11&insats=${rows.insats}`;
    const report = (await rows.office.get(`${at(paths.report)}${query}`).expect(200)).body as Report;
    const table = report.sections[0]?.tables.find(({ id }) => id === 'places');
    const total = table?.columns.findIndex(({ id }) => id === 'total') ?? -1;
    const cell = (row: string) => table?.rows.find(({ id }) => id === row)?.cells[total];
    expect(cell('daysInPlace')).toMatchObject({
      numerator: String(last?.coveredDays),
      denominator: String(last?.placeDays),
    });
    expect(cell('inPlace')).toMatchObject({ numerator: '3', denominator: '2', share: 150 });
    expect(cell('overlongStays')?.value).toEqual({ kind: 'number', value: '1' });

    const quality = (await rows.office.get(at(paths.quality)).expect(200)).body as QualityView;
    const judged = quality.insatser.find(({ insatsId }) => insatsId === rows.insats);
    expect(judged?.insatsRemarks).toContainEqual({ check: 'overFull', count: 1 });
    expect(judged?.remarks).toContainEqual({ check: 'overlongStay', open: 1, accepted: 0 });
    const worklist = await rows.samordnare.get(`${at(paths.qualityWorklist)}?check=overlongStay`).expect(200);
    expect((worklist.body as QualityWorklist).items).toMatchObject([{ startDate: '2026-01-11' }]);
  });

  it('judge a track by the longest stay of its insats, where it has none of its own', async () => {
    const track = await rows.addInsats({ name: 'Spåret', codePrefix: 'SPA', parentId: rows.insats });
    const both = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats, track]));
    const answers = { ...background, startDate: '2026-01-12' };
    await both.post(rows.list, { insatsId: track, answers }).expect(201);
    const overlong = (await own(both))?.warnings.find(({ kind }) => kind === 'overlong');
    expect(overlong).toEqual({ kind: 'overlong', persons: 2, longestMonths: 9 });
    const { body } = await both.get(`${at(paths.qualityWorklist)}?check=overlongStay`).expect(200);
    expect((body as QualityWorklist).items).toHaveLength(2);
  });

  it('miss a capacity where the förbund states any', async () => {
    const elsewhere = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    const answers = { ...background, startDate: '2026-11-03' };
    await elsewhere.post(rows.list, { insatsId: other, answers }).expect(201);
    expect((await read(rows.office))[0]?.warnings).toEqual([{ kind: 'noCapacity', year: 2026 }]);
    const quality = (await rows.office.get(at(paths.quality)).expect(200)).body as QualityView;
    const remarks = quality.insatser.map(({ name, insatsRemarks }) => [
      name,
      insatsRemarks.filter(({ check }) => check === 'capacityMissing'),
    ]);
    expect(remarks).toContainEqual(['Annan insats', [{ check: 'capacityMissing', count: 1 }]]);
    expect(remarks).toContainEqual(['Arbetsrehab', []]);
  });
});

describe('who reaches it', () => {
  it.each(['administrator', 'auditor', 'referralTeam'] as const)('is not %s', async (role) => {
    const client = await api.signIn(await api.addAccount(rows.forbund, role));
    await client.get(`${at(paths.places)}?from=2026-01&to=2026-12`).expect(403);
  });

  it('is by reading alone whoever reads aggregates', async () => {
    for (const role of ['beredningsgrupp', 'economist'] as const) {
      const client = await api.signIn(await api.addAccount(rows.forbund, role));
      expect((await read(client)).map(({ name }) => name)).toEqual(['Annan insats', 'Arbetsrehab', 'Spåret']);
      await client.post(at(paths.capacities), capacity({ year: 2027 })).expect(403);
    }
    const owner = await api.signIn(await api.addAccount(rows.forbund, 'insatsOwner', [other]));
    expect((await read(owner)).map(({ name }) => name)).toEqual(['Annan insats']);
    await owner.post(at(paths.staffPosts), post({ insatsId: other })).expect(403);
  });

  it.each(['insats_capacity', 'insats_staff', 'insats_place_setting', 'pause_fact'])(
    'is in the database too: %s of another insats or förbund cannot be read',
    async (table) => {
      const elsewhere = await api.addForbund(`places-${table.replaceAll('_', '-')}`);
      await rows.samordnare.post(at(paths.staffPosts), post()).expect(201);
      const read = async (forbundId: string, insatser: string[]) =>
        await api.db.unitOfWork.run(
          { forbundId, accountId: null, actor: 'x', grant: { roles: ['samordnare'], insatser }, isOperator: false },
          'places:read',
          async (tx) => success((await tx.query(`SELECT 1 FROM ${table}`)).length > 0),
        );
      expect(await read(rows.forbund, [rows.insats])).toEqual({ ok: true, value: true });
      expect(await read(rows.forbund, [other])).toEqual({ ok: true, value: false });
      expect(await read(elsewhere, [rows.insats])).toEqual({ ok: true, value: false });
    },
  );
});
