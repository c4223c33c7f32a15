import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAllowed, type OverviewView, pathOf, paths, type Role, roles } from '@utfall/api-contract';
import { anonymous } from '../../../test/enrolment.js';
import { openReferrals, type Referrals } from '../../../test/referrals.js';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let idle: string;

async function overview(role: Role, insatser: string[] = [rows.insats]): Promise<OverviewView> {
  const client = await api.signIn(await api.addAccount(rows.forbund, role, insatser));
  return (await client.get(pathOf(paths.overview, { forbund: rows.forbund })).expect(200)).body as OverviewView;
}
const tasksOf = ({ tasks }: OverviewView) => tasks.map(({ id, count, insatsName }) => [id, count, insatsName] as const);
const figuresOf = ({ figures }: OverviewView) =>
  figures.map(({ insatsName, table, row, cell, previous }) => [
    insatsName,
    `${table}.${row}`,
    cell.value.kind === 'number' ? cell.value.value : cell.value.reason,
    previous?.value.kind === 'number' ? previous.value.value : previous?.value.reason,
  ]);

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'overview');
  await rows.addInsats({ name: 'Mentorskap', kind: 'structural', ledgerCode: '07' });
  idle = await rows.addInsats({
    name: 'Äldre insats',
    ledgerCode: '08',
    goals: [{ measure: 'ended', target: '25' }],
  });
  await rows.addInsats({ name: 'Nedlagd', startDate: '2020-01-01', endDate: '2025-12-31', ledgerCode: '09' });
  const exit = (endDate: string, exitReason: string) => ({ endDate, exitReason });
  await rows.enrol({ startDate: '2025-02-01', ...exit('2025-06-30', 'work') });
  await rows.enrol({ startDate: '2025-12-01', ...exit('2026-03-31', 'work') });
  await rows.enrol(exit('2026-06-30', 'unknown'));
  await rows.enrol({ education: 'unknown' });
  await rows.enrol({ startDate: '2026-10-01' });
  await rows.enrol({ ...exit('2026-06-30', 'misregistration') });
  const anonymousExit = { ...anonymous, endDate: '2026-07-31' };
  await rows.samordnare.post(rows.list, { insatsId: rows.insats, answers: anonymousExit }).expect(201);
  const waiting = pathOf(paths.waiting, { forbund: rows.forbund, id: rows.insats });
  await rows.samordnare.put(waiting, { waiting: 4, version: 1 }).expect(200);
}, 60_000);
afterAll(async () => {
  await api.close();
});

describe('the overview of those who may see rows', () => {
  it('has their records to mend, who waits, and the figures of each own insats', async () => {
    const seen = await overview('samordnare', [rows.insats, idle]);
    expect(seen.period).toEqual({ from: '2026-01', to: '2026-10' });
    expect(tasksOf(seen)).toEqual([
      ['incomplete', 3, 'Arbetsrehab'],
      ['followUp', 2, 'Arbetsrehab'],
      ['waiting', 4, 'Arbetsrehab'],
    ]);
    expect(figuresOf(seen)).toEqual([
      ['Arbetsrehab', 'flow.active', '4', '1'],
      ['Arbetsrehab', 'flow.ongoing', '2', '0'],
      ['Arbetsrehab', 'flow.ended', '2', '1'],
      ['Arbetsrehab', 'outcome.workOrStudies', '1', '1'],
    ]);
    expect(seen.figures[3]?.cell).toMatchObject({ numerator: '1', denominator: '2' });
    expect(seen.figures[3]?.words).toMatchObject({
      table: { sv: 'Resultat vid avslut' },
      population: { sv: expect.stringContaining('januari–oktober 2026') },
      row: { sv: 'Till arbete eller studier' },
      column: { sv: 'Totalt' },
      previousColumn: { sv: 'Året före' },
    });
  });

  it('has nothing of the insatser of others', async () => {
    expect(await overview('insatsOwner', [idle])).toMatchObject({ tasks: [] });
    const seen = await overview('samordnare', []);
    expect({ tasks: seen.tasks, figures: seen.figures }).toEqual({ tasks: [], figures: [] });
  });
});

describe('the overview of those who see the whole förbund', () => {
  const counted = [
    ['waiting', 4, 'Arbetsrehab'],
    ['withoutExitReason', 2, 'Arbetsrehab'],
  ];

  it('is for the beredningsgrupp what makes the figures weak, and no records', async () => {
    const seen = await overview('beredningsgrupp');
    expect(tasksOf(seen)).toEqual(counted);
    expect(figuresOf(seen)).toEqual([
      [null, 'flow.active', '4', '1'],
      [null, 'flow.new', '3', '1'],
      [null, 'flow.ended', '2', '1'],
      [null, 'outcome.workOrStudies', '1', '1'],
      [null, 'outcome.stepForward', '1', '1'],
    ]);
  });

  it('is for the förbund also goals and outturn that are not there', async () => {
    const seen = await overview('forbund');
    expect(tasksOf(seen)).toEqual([...counted, ['noOutturn', 2, null], ['noGoals', 1, 'Arbetsrehab']]);
    expect(figuresOf(seen).at(-1)).toEqual([null, 'cost.costPerWorkOrStudies', 'periodNotCovered', 'periodNotCovered']);
  });

  it('is for the economist the cost', async () => {
    const row = [rows.forbund, randomUUID(), '07', '2026-01-01', '2026-10-01', 500_000_00, 600_000_00];
    await api.db.asSuperuser(
      `INSERT INTO economy_row (forbund_id, economy_row_id, code, name, type, from_month, to_month, outturn, budget)
       VALUES ($1, $2, $3, $3, 'structural', $4, $5, $6, $7)`,
      row,
    );
    const seen = await overview('economist');
    expect(tasksOf(seen)).toEqual([...counted, ['noOutturn', 1, 'Äldre insats']]);
    expect(figuresOf(seen).slice(0, 2)).toEqual([
      [null, 'cost.outturn', '50000000', 'periodNotCovered'],
      [null, 'cost.budget', '60000000', 'periodNotCovered'],
    ]);
  });

  it('holds no code and no id of a row', async () => {
    const text = JSON.stringify([await overview('forbund'), await overview('beredningsgrupp')]);
    expect(text).not.toMatch(/ART-2026/);
    const ids = await api.db.asSuperuser<{ id: string }>(
      `SELECT participation_id AS id FROM participation UNION SELECT participant_id FROM participant`,
    );
    expect(ids.filter(({ id }) => text.includes(id))).toEqual([]);
  });
});

describe('what waits by referrals', () => {
  let referrals: Referrals;
  beforeAll(async () => {
    referrals = await openReferrals(api, rows);
    await referrals.create('team');
    const late = await referrals.create('team', { papers: [] });
    await referrals.take('team', late, { action: 'askCompletion', papers: ['form'], on: '2026-10-01' });
    await referrals.create('samordnare', { askedInsatsId: rows.insats });
  });

  it('is for the referral team what it should decide about, and no figure', async () => {
    const seen = await overview('referralTeam', []);
    expect(tasksOf(seen)).toEqual([
      ['referralsToPlace', 1, null],
      ['completionOverdue', 1, null],
    ]);
    expect(seen.figures).toEqual([]);
  });

  it('is for a samordnare the own queue, which takes the place of the count by hand', async () => {
    const others = ['incomplete', 'followUp'];
    const ofOwn = async () => tasksOf(await overview('samordnare')).filter(([id]) => !others.includes(String(id)));
    expect(await ofOwn()).toEqual([['referralsToPlace', 1, 'Arbetsrehab']]);
    const placed = await referrals.create('samordnare', { askedInsatsId: rows.insats });
    await referrals.take('samordnare', placed, { action: 'place', insatsId: rows.insats });
    expect(await ofOwn()).toEqual([
      ['referralsToPlace', 1, 'Arbetsrehab'],
      ['referralsToStart', 1, 'Arbetsrehab'],
    ]);
    expect(tasksOf(await overview('beredningsgrupp')).map(([id]) => id)).not.toContain('waiting');
  });
});

describe('in January', () => {
  it('the overview is of the year before', async () => {
    api.clock.set('2027-01-10T10:00:00Z');
    const seen = await overview('beredningsgrupp');
    api.clock.set('2026-11-20T10:00:00Z');
    expect(seen.period).toEqual({ from: '2026-01', to: '2026-12' });
  });
});

describe('the other roles', () => {
  const refused = (Object.keys(roles) as Role[]).filter(
    (role) => role !== 'referralTeam' && !isAllowed({ roles: [role], insatser: [] }, 'report:read'),
  );

  it.each(refused)('%s has no overview of figures', async (role) => {
    const client = await api.signIn(await api.addAccount(rows.forbund, role, [rows.insats]));
    await client.get(pathOf(paths.overview, { forbund: rows.forbund })).expect(403);
  });
});
