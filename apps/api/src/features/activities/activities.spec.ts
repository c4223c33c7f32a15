import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ActivityListView, type ActivityView, type ObstacleView, pathOf, paths } from '@utfall/api-contract';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';
import { success } from '../../platform/errors/result.js';

let api: TestApp;
let rows: Rows;
let structural: string;
let samordnare: TestClient;
let list: string;
let obstacles: string;

const one = (id: string) => pathOf(paths.activity, { forbund: rows.forbund, id });
const obstacle = (id: string) => pathOf(paths.obstacle, { forbund: rows.forbund, id });
const steps = (id: string) => pathOf(paths.obstacleSteps, { forbund: rows.forbund, id });
const anEvent = (change: object = {}) => ({
  insatsId: structural,
  kind: 'event',
  date: '2026-03-02',
  subject: 'Bemötande',
  place: 'Biblioteket',
  participants: [{ party: 'kommun', woman: 42, man: 30 }],
  ...change,
});
const make = async (change: object = {}, client = samordnare) =>
  (await client.post(list, anEvent(change)).expect(201)).body as ActivityView;
const items = async (client = samordnare, year = 2026) =>
  ((await client.get(`${list}?year=${year}`).expect(200)).body as ActivityListView).items;

beforeAll(async () => {
  api = await openTestApp();
}, 60_000);
beforeEach(async () => {
  rows = await openRows(api, `activities-${randomUUID().slice(0, 8)}`);
  structural = await rows.addInsats({ name: 'Kompetens', kind: 'structural' });
  samordnare = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [structural, rows.insats]));
  list = pathOf(paths.activities, { forbund: rows.forbund });
  obstacles = pathOf(paths.obstacles, { forbund: rows.forbund });
});
afterAll(async () => {
  await api.close();
});

describe('an activity', () => {
  it('is entered, read, changed and taken away by its version', async () => {
    const made = await make({ organiser: '', targetGroup: 'Handläggare' });
    expect(made).toMatchObject({
      version: 1,
      organiser: null,
      participants: [{ party: 'kommun', woman: 42, other: 0 }],
    });
    expect((await samordnare.get(one(made.id)).expect(200)).body).toEqual(made);
    const changed = await samordnare.put(one(made.id), anEvent({ subject: 'Återgång', version: 1 })).expect(200);
    expect(changed.body).toMatchObject({ subject: 'Återgång', version: 2 });
    const stale = await samordnare.put(one(made.id), anEvent({ version: 1 })).expect(409);
    expect(stale.body).toMatchObject({ code: 'staleVersion', current: { subject: 'Återgång' } });
    await samordnare.delete(`${one(made.id)}?version=1`).expect(409);
    await samordnare.delete(`${one(made.id)}?version=2`).expect(204);
    expect(await items()).toEqual([]);
    const trace = await api.db.asSuperuser(
      `SELECT action FROM audit_entry WHERE forbund_id = $1 AND subject_id = $2 ORDER BY audit_id`,
      [rows.forbund, made.id],
    );
    expect(trace.map((entry) => (entry as { action: string }).action)).toEqual(['created', 'edited', 'removed']);
  });

  it('that is sent again after a lost answer is entered once', async () => {
    const key = randomUUID();
    const [first, again] = await Promise.all(
      [1, 2].map(() => samordnare.post(list, anEvent()).set('Idempotency-Key', key).expect(201)),
    );
    expect(again?.body.id).toBe(first?.body.id);
    expect(await items()).toHaveLength(1);
  });

  it('of three förbund is counted as the own share in the report, and the whole beside it', async () => {
    await make({ sharedBy: 3, shareBasis: 'equal' });
    await make({
      kind: 'consultation',
      kommun: '1487',
      subject: 'SGI',
      place: null,
      participants: [{ party: 'unknown', woman: 2 }],
    });
    await make({ kind: 'mentorTraining', place: null, participants: [{ party: 'unknown', man: 5 }] });
    const answer = await rows.office.get(`${pathOf(paths.figures, { forbund: rows.forbund })}?from=2026-01&to=2026-12`);
    const figures = answer.body as { insats: string | null; measure: string; by: { gender?: string }; value: number }[];
    const of = (measure: string, gender?: string) =>
      figures.find(
        (f) =>
          f.insats === null &&
          f.measure === measure &&
          f.by.gender === gender &&
          Object.keys(f.by).length === (gender ? 1 : 0),
      )?.value;
    expect([
      of('events'),
      of('jointEvents'),
      of('eventParticipants'),
      of('eventParticipants', 'woman'),
      of('eventParticipantsAll'),
    ]).toEqual([1, 1, 24, 14, 72]);
    expect([of('consultations'), of('mentorsTrained'), of('reached')]).toEqual([2, 5, 0]);
  });

  it.each<[string, object, string]>([
    ['in an individual insats', { insatsId: 'individual' }, 'insatsId: individual'],
    ['of the förbund itself by a samordnare', { insatsId: null }, 'insatsId: required'],
    ['tomorrow', { date: '2026-11-21' }, 'date: future'],
    ['with a personnummer', { subject: 'Möte med 19121212-1212' }, 'subject: personalNumber'],
    ['with a personnummer for a place', { place: '121212-1212' }, 'place: personalNumber'],
    [
      'that divides what only it held',
      { participants: [{ party: 'otherForbund', woman: 1 }] },
      'participants: notJoint',
    ],
    [
      'with a part of a person',
      { participants: [{ party: 'region', woman: 0.5 }] },
      'participants.0.woman: wholeNumber',
    ],
    ['in no kommun of ours', { kind: 'consultation', kommun: '9999' }, 'kommun: choice'],
    ['of no kind', { kind: 'fika' }, 'kind: choice'],
  ])('is refused %s', async (_, change, code) => {
    const asked = 'insatsId' in change && change.insatsId === 'individual' ? { insatsId: rows.insats } : change;
    expect(refusals((await samordnare.post(list, anEvent(asked)).expect(422)).body)).toEqual([code]);
    expect(await items()).toEqual([]);
  });
});

describe('who may', () => {
  it('the förbund enters its own and everywhere, and a samordnare sees own insatser alone', async () => {
    const own = await make({ insatsId: null }, rows.office);
    const theirs = await make();
    expect((await items(rows.office)).map(({ id }) => id).sort()).toEqual([own.id, theirs.id].sort());
    expect((await items()).map(({ id }) => id)).toEqual([theirs.id]);
    await samordnare.get(one(own.id)).expect(404);
    await samordnare.put(one(own.id), anEvent({ version: 1 })).expect(404);
    await rows.office.put(one(theirs.id), anEvent({ version: 1 })).expect(200);
    const stranger = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats]));
    expect(refusals((await stranger.post(list, anEvent()).expect(422)).body)).toEqual(['insatsId: unknown']);
    await stranger.delete(`${one(theirs.id)}?version=2`).expect(404);
  });

  it('offers the words of the whole förbund, and those of no other', async () => {
    await make({ insatsId: null, subject: 'Hälsa', organiser: 'Förbundet' }, rows.office);
    const words = async (client: TestClient, path = list) =>
      ((await client.get(`${path}?year=2026`).expect(200)).body as ActivityListView).words.map(({ word }) => word);
    expect(await words(samordnare)).toEqual(['Biblioteket', 'Förbundet', 'Hälsa']);
    const elsewhere = await openRows(api, `elsewhere-${randomUUID().slice(0, 8)}`);
    expect(await words(elsewhere.samordnare, pathOf(paths.activities, { forbund: elsewhere.forbund }))).toEqual([]);
  });

  it('refuses roles that only read reports, and those who only read insatser when they write', async () => {
    for (const role of ['beredningsgrupp', 'economist', 'board', 'referralTeam', 'auditor', 'administrator'] as const) {
      const client = await api.signIn(await api.addAccount(rows.forbund, role));
      await client.get(`${list}?year=2026`).expect(403);
      await client.get(obstacles).expect(403);
    }
    const owner = await api.signIn(await api.addAccount(rows.forbund, 'insatsOwner', [structural]));
    expect(await items(owner)).toEqual([]);
    await owner.post(list, anEvent()).expect(403);
  });

  it('holds in the database too: no row of others, no move out of reach, no part of another’s', async () => {
    const own = await make({ insatsId: null }, rows.office);
    await make();
    const principal = {
      forbundId: rows.forbund,
      accountId: randomUUID(),
      actor: 'x',
      grant: { roles: ['samordnare' as const], insatser: [rows.insats] },
      isOperator: false,
    };
    for (const table of ['activity', 'activity_participants', 'structural_obstacle', 'obstacle_step']) {
      const seen = await api.db.unitOfWork.run(principal, 'activity:writeOwn', async (tx) =>
        success(await tx.query(`SELECT 1 FROM ${table}`)),
      );
      expect(seen).toEqual({ ok: true, value: [] });
    }
    const reaching = { ...principal, grant: { ...principal.grant, insatser: [structural] } };
    const run = (sql: string, values: unknown[]) =>
      api.db.unitOfWork.run(reaching, 'activity:writeOwn', async (tx) => success(await tx.query(sql, values)));
    await expect(run(`UPDATE activity SET insats_id = NULL WHERE activity_id <> $1`, [own.id])).rejects.toThrow(
      /row-level security|foreign key/,
    );
    await expect(
      run(
        `INSERT INTO activity_participants (forbund_id, activity_id, owner_id, party, woman, man, other, unknown) VALUES ($1, $2, $3, 1, 1, 1, 1, 1)`,
        [rows.forbund, own.id, structural],
      ),
    ).rejects.toThrow(/foreign key/);
  });
});

describe('a structural obstacle', () => {
  const raise = async (change: object = {}) =>
    (
      await samordnare
        .post(obstacles, { insatsId: structural, party: 'region', title: 'Väntetid', date: '2026-02-01', ...change })
        .expect(201)
    ).body as ObstacleView;
  const step = (made: ObstacleView, state: string, date: string, version = made.version) =>
    samordnare.post(steps(made.id), { state, date, version, note: 'Möte' });

  it('goes from raised to solved, step by step, and a step is undone', async () => {
    const made = await raise();
    const answered = (await step(made, 'answered', '2026-03-01').expect(200)).body as ObstacleView;
    const solving = (await step(answered, 'beingSolved', '2026-04-01').expect(200)).body as ObstacleView;
    const solved = (await step(solving, 'solved', '2026-05-01').expect(200)).body as ObstacleView;
    expect(solved.steps.map(({ state }) => state)).toEqual(['raised', 'answered', 'beingSolved', 'solved']);
    const back = (await samordnare.delete(`${steps(made.id)}?version=${solved.version}`).expect(200))
      .body as ObstacleView;
    expect(back.steps.at(-1)).toEqual({ state: 'beingSolved', date: '2026-04-01', note: 'Möte' });
    expect((await samordnare.get(obstacles).expect(200)).body).toEqual([back]);
  });

  it('takes no step that the table does not know, nor one before the last or ahead of today', async () => {
    const made = await raise();
    expect(refusals((await step(made, 'solved', '2026-03-01').expect(422)).body)).toEqual(['state: notNext']);
    expect(refusals((await step(made, 'answered', '2026-01-01').expect(422)).body)).toEqual(['date: beforeLast']);
    expect(refusals((await step(made, 'answered', '2026-12-01').expect(422)).body)).toEqual(['date: future']);
    await samordnare.delete(`${steps(made.id)}?version=1`).expect(409);
    expect(
      refusals(
        (await samordnare.post(obstacles, { insatsId: structural, party: 'unknown', title: '', date: 'x' }).expect(422))
          .body,
      ),
    ).toEqual(['date: notADate', 'party: choice', 'title: textLength']);
  });

  it('is edited where it stands, and tells the later of two what the other wrote', async () => {
    const made = await raise();
    const edit = {
      insatsId: structural,
      party: 'kommun',
      title: 'Kö till vården',
      description: 'Två\nrader',
      version: 1,
    };
    expect((await samordnare.put(obstacle(made.id), edit).expect(200)).body).toMatchObject({
      party: 'kommun',
      version: 2,
    });
    expect((await samordnare.put(obstacle(made.id), edit).expect(409)).body.current).toMatchObject({
      title: 'Kö till vården',
    });
    expect(
      refusals((await rows.office.put(obstacle(made.id), { ...edit, insatsId: null, version: 2 }).expect(422)).body),
    ).toEqual(['insatsId: moved']);
  });

  it('is counted by what became of it', async () => {
    const made = await raise();
    await step(made, 'answered', '2026-03-01').expect(200);
    await raise({ title: 'Annat', date: '2025-05-05' });
    const answer = await rows.office.get(`${pathOf(paths.figures, { forbund: rows.forbund })}?from=2026-01&to=2026-08`);
    const of = (measure: string) =>
      (answer.body as { insats: string | null; measure: string; by: object; value: number }[]).find(
        (f) => f.insats === null && f.measure === measure && Object.keys(f.by).length === 0,
      )?.value;
    expect([of('obstaclesCarriedOver'), of('obstaclesRaised'), of('obstaclesSolved'), of('obstaclesOpen')]).toEqual([
      1, 1, 0, 2,
    ]);
  });
});
