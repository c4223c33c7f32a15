import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isAllowed,
  pathOf,
  paths,
  type PermissionId,
  type ReferralDetail,
  type ReferralInflow,
  type ReferralQueues,
  type Role,
  roles,
} from '@utfall/api-contract';
import type { Report } from '@utfall/appendix';
import { FEW_TOGETHER } from '@utfall/participation';
import type { Test } from 'supertest';
import { complete, openReferrals, type Referrals } from '../../../test/referrals.js';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';
import type { Principal } from '../../platform/database/principal.js';
import { success } from '../../platform/errors/result.js';

let api: TestApp;
let rows: Rows;
let referrals: Referrals;
let waiting: ReferralDetail;
const clients = new Map<Role, TestClient>();

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'referral-access');
  referrals = await openReferrals(api, rows);
  waiting = await referrals.create('team');
  const placed = await referrals.create('team', { gender: 'man', unit: null, kommun: '1487' });
  await referrals.take('team', placed, { action: 'place', insatsId: referrals.other, on: '2026-10-01' });
  await referrals.create('samordnare', { askedInsatsId: rows.insats, referrer: 'self' });
  for (const role of Object.keys(roles) as Role[]) {
    clients.set(role, await api.signIn(await api.addAccount(rows.forbund, role, [rows.insats])));
  }
}, 60_000);
afterAll(async () => {
  await api.close();
});

const step = { action: 'withdraw', reason: 'ownWish', on: '2026-10-01', version: 99 };
const { papers: _, ...content } = complete;
/** Every endpoint with the permission that it asks, in the förbund and of the referral that are given. */
const endpoints: [string, PermissionId, (by: TestClient, forbund: string, id: string) => Test][] = (
  ['team', 'insats'] as const
).flatMap((desk): typeof endpoints => {
  const [read, write] =
    desk === 'team'
      ? (['referral:triage', 'referral:triage'] as const)
      : (['referral:read', 'referral:write'] as const);
  return [
    [`list of ${desk}`, read, (by, forbund) => by.get(pathOf(paths.referrals, { forbund, desk }))],
    [`targets of ${desk}`, read, (by, forbund) => by.get(pathOf(paths.referralTargets, { forbund, desk }))],
    [`read of ${desk}`, read, (by, forbund, id) => by.get(pathOf(paths.referral, { forbund, desk, id }))],
    [`create of ${desk}`, write, (by, forbund) => by.post(pathOf(paths.referrals, { forbund, desk }), complete)],
    [
      `edit of ${desk}`,
      write,
      (by, forbund, id) => by.put(pathOf(paths.referral, { forbund, desk, id }), { ...content, version: 99 }),
    ],
    [`step of ${desk}`, write, (by, forbund, id) => by.post(pathOf(paths.referralSteps, { forbund, desk, id }), step)],
  ];
});
const cases = (Object.keys(roles) as Role[]).flatMap((role) =>
  endpoints.map(([name, permission, request]) => ({ role, name, permission, request })),
);
const may = ({ role, permission }: { role: Role; permission: PermissionId }) =>
  isAllowed({ roles: [role], insatser: [] }, permission);

describe('a referral', () => {
  it.each(cases.filter((one) => !may(one)))('is refused to $role in $name', async ({ role, request }) => {
    await request(clients.get(role)!, rows.forbund, waiting.id).expect(403);
  });

  it('is read by samordnare and insatsOwner in the insats, by the referral team before, and by nobody else', () => {
    const readers = cases.filter((one) => one.name.startsWith('read') && may(one)).map(({ role }) => role);
    expect(readers).toEqual(['samordnare', 'insatsOwner', 'referralTeam']);
  });

  it.each(cases.filter(may))('of another förbund is refused to $role in $name', async ({ role, request }) => {
    await request(clients.get(role)!, randomUUID(), waiting.id).expect(403);
  });

  it.each(cases.filter((one) => may(one) && one.permission !== 'referral:triage' && /read|edit|step/.test(one.name)))(
    'that the team has is not found by $role in $name',
    async ({ role, request }) => {
      await request(clients.get(role)!, rows.forbund, waiting.id).expect(404);
    },
  );

  it('of another förbund is not found by its team', async () => {
    const foreign = await api.addForbund('referral-foreign');
    const team = await api.signIn(await api.addAccount(foreign, 'referralTeam'));
    await team.get(pathOf(paths.referral, { forbund: foreign, desk: 'team', id: waiting.id })).expect(404);
    expect((await team.get(pathOf(paths.referrals, { forbund: foreign, desk: 'team' })).expect(200)).body).toEqual({
      items: [],
      next: null,
      total: 0,
    });
  });
});

const as = (role: Role, insatser: string[] = []): Principal => ({
  forbundId: rows.forbund,
  accountId: randomUUID(),
  actor: role,
  grant: { roles: [role], insatser },
  isOperator: false,
});
const ask = (role: Role, permission: PermissionId, sql: string, insatser: string[] = []) =>
  api.db.unitOfWork.run(as(role, insatser), permission, async (tx) => success(await tx.query(sql)));

describe('the database', () => {
  it.each<[Role, PermissionId]>([
    ['beredningsgrupp', 'report:read'],
    ['forbund', 'referral:count'],
    ['forbund', 'insats:write'],
    ['economist', 'report:read'],
    ['economist', 'referral:count'],
    ['referralTeam', 'referral:count'],
    ['administrator', 'account:manage'],
    ['auditor', 'audit:read'],
  ])('refuses the rows of referrals and their history to %s with %s', async (role, permission) => {
    for (const table of ['referral', 'referral_event']) {
      await expect(ask(role, permission, `SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
    }
  });

  it.each(['participation', 'participant', 'participant_code', 'participation_fact', 'audit_entry', 'audit_content'])(
    'refuses %s to the referral team',
    async (table) => {
      await expect(ask('referralTeam', 'referral:triage', `SELECT 1 FROM ${table}`)).rejects.toThrow(
        /permission denied/,
      );
    },
  );

  it('shows the team no participation of a referral, and no referral that is placed or went straight to an insats', async () => {
    for (const column of ['participation_id', 'from_participation_id']) {
      await expect(ask('referralTeam', 'referral:triage', `SELECT ${column} FROM referral`)).rejects.toThrow(
        /permission denied/,
      );
    }
    const seen = await ask('referralTeam', 'referral:triage', `SELECT number, state FROM referral`);
    expect(seen).toEqual({ ok: true, value: [{ number: waiting.number, state: 'received' }] });
    const lines = await ask('referralTeam', 'referral:triage', `SELECT DISTINCT referral_id FROM referral_event`);
    expect(lines).toEqual({ ok: true, value: [{ referral_id: waiting.id }] });
  });

  it('lets the team give away only what it has, and an insats send back only what it has', async () => {
    const placed = await api.db.asSuperuser<{ id: string }>(
      `SELECT referral_id AS id FROM referral WHERE forbund_id = $1 AND state = 'placed'`,
      [rows.forbund],
    );
    const id = placed[0]!.id;
    await expect(
      ask('referralTeam', 'referral:triage', `SELECT place_referral('${id}', '${rows.insats}', '2026-10-02')`),
    ).rejects.toThrow(/not the referral team/);
    await expect(
      ask('samordnare', 'referral:write', `SELECT send_referral_to_team('${id}')`, [rows.insats]),
    ).rejects.toThrow(/not the insats/);
    await expect(
      ask('samordnare', 'referral:write', `SELECT place_referral('${waiting.id}', '${rows.insats}', '2026-10-02')`),
    ).rejects.toThrow(/permission denied/);
  });

  it('lets nobody write a referral into an insats of others', async () => {
    await expect(
      ask(
        'samordnare',
        'referral:write',
        `INSERT INTO referral (forbund_id, referral_id, number, state, receiver, asked_insats_id, referrer, kommun, gender, received_date)
         VALUES ('${rows.forbund}', gen_random_uuid(), 'R-X', 'received', 'insats', '${referrals.other}', 1, 1461, 1, '2026-09-01')`,
        [rows.insats],
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('gives aggregates no id, number or note', async () => {
    const seen = await ask('forbund', 'referral:count', `SELECT * FROM referral_fact`);
    const columns = Object.keys((seen.ok ? (seen.value as object[]) : [])[0] ?? {});
    expect(columns).toContain('received_date');
    expect(columns.filter((column) => /_id$|number|note|version/.test(column))).toEqual(['forbund_id', 'insats_id']);
  });
});

describe('counts', () => {
  const inflow = async (role: Role, month = '2026-09') =>
    (
      await clients
        .get(role)!
        .get(`${pathOf(paths.referralInflow, { forbund: rows.forbund })}?from=${month}&to=${month}`)
        .expect(200)
    ).body as ReferralInflow;
  const queues = async (role: Role) =>
    (
      await clients
        .get(role)!
        .get(pathOf(paths.referralQueues, { forbund: rows.forbund }))
        .expect(200)
    ).body as ReferralQueues;

  it('of the whole förbund are for the förbund, the economist, the beredningsgrupp and the team', async () => {
    for (const role of ['forbund', 'economist', 'beredningsgrupp', 'referralTeam'] as const) {
      const { total, byMonth, byInsats, placed, started } = await inflow(role);
      expect(total).toEqual({ id: 'total', women: 2, men: 1, others: 0, total: 3 });
      expect(byMonth).toHaveLength(1);
      expect(byInsats.map(({ name }) => name).sort()).toEqual(['Arbetsrehab', 'Gröna steg', null]);
      expect([placed, started]).toEqual([1, 0]);
    }
    const { insatser, unplaced } = await queues('beredningsgrupp');
    expect(unplaced).toMatchObject({ length: 1, longest: 80 });
    expect(insatser.map(({ name, placed, queued, queue }) => [name, placed, queued, queue.longest])).toEqual([
      ['Arbetsrehab', 0, 0, null],
      ['Gröna steg', 1, 0, 50],
    ]);
  });

  it('divide nobody who is one of few for those who see counts alone', async () => {
    for (const role of ['forbund', 'economist', 'beredningsgrupp', 'referralTeam'] as const) {
      const few = { fewest: 5, byReferrer: [], byUnit: [], byKommun: [], byState: [], byReason: [] };
      expect(await inflow(role)).toMatchObject({ ...few, medianToPlacement: null, medianToStart: null });
    }
    for (let i = 0; i < 5; i += 1) {
      for (const gender of ['woman', 'man']) {
        await referrals.create('team', { gender, receivedDate: '2026-06-01' });
        await referrals.create('team', { gender, receivedDate: '2026-06-01', referrer: 'self' });
      }
    }
    await referrals.create('team', { receivedDate: '2026-06-01', referrer: 'forsakringskassan' });
    const { byReferrer, total } = await inflow('forbund', '2026-06');
    expect(byReferrer).toMatchObject([
      { women: 5, men: 5, total: 10 },
      { id: FEW_TOGETHER, women: 6, men: 5, total: 11 },
    ]);
    expect(total.total).toBe(21);
  });

  it('are for a samordnare those of own insatser, as they are', async () => {
    expect(await inflow('samordnare')).toMatchObject({
      total: { total: 1 },
      fewest: null,
      byReferrer: [{ id: 'self', women: 1, total: 1 }],
      byUnit: [{ id: 'Kontoret i Mellerud' }],
    });
    const { insatser, unplaced } = await queues('samordnare');
    expect(insatser.map(({ name }) => name)).toEqual(['Arbetsrehab']);
    expect(unplaced).toBeNull();
  });

  it('stand in the report, of the whole förbund and of each insats, and of own insatser for a samordnare', async () => {
    const report = async (role: Role) =>
      (
        await clients
          .get(role)!
          .get(`${pathOf(paths.report, { forbund: rows.forbund })}?from=2026-09&to=2026-10`)
          .expect(200)
      ).body as Report;
    const cellsOf = ({ sections }: Report, name: string, table: string, row: string) =>
      sections
        .find((section) => section.name === name)
        ?.tables.find(({ id }) => id === table)
        ?.rows.find(({ id }) => id === row)
        ?.cells.map(({ value }) => ('value' in value ? value.value : value.reason));
    const whole = await report('forbund');
    const [first] = whole.sections;
    expect(cellsOf(whole, first?.name ?? '', 'referrals', 'referralsReceived')).toEqual(['2', '1', '3']);
    expect(first?.tables.find(({ id }) => id === 'referrals')?.rows).toHaveLength(1);
    expect(cellsOf(whole, 'Gröna steg', 'referralWaiting', 'referralQueue')).toEqual(['1']);
    expect(cellsOf(whole, 'Gröna steg', 'referralWaiting', 'longestWait')).toEqual(['30.0']);
    expect(cellsOf(whole, 'Gröna steg', 'referralWaiting', 'daysToPlacement')).toEqual(['tooFew']);
    const own = await report('samordnare');
    expect(own.sections.map(({ name }) => name)).toEqual(['Arbetsrehab']);
    expect(cellsOf(own, 'Arbetsrehab', 'referrals', 'referralsReceived')).toEqual(['1', '0', '1']);
  });

  it('are refused to the rest', async () => {
    for (const role of ['board', 'administrator', 'auditor', 'dataProtectionOfficer'] as const) {
      await clients
        .get(role)!
        .get(pathOf(paths.referralQueues, { forbund: rows.forbund }))
        .expect(403);
    }
  });
});
