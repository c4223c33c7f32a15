import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_BATCH_ROWS, pathOf, paths, type ParticipationView } from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let batch: string;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'batch');
  batch = pathOf(paths.participationBatch, { forbund: rows.forbund });
}, 60_000);
afterAll(async () => {
  await api.close();
});

const enrol = (answers: Answers = {}, more: object = {}) => ({
  enrol: { insatsId: rows.insats, answers: { ...background, ...answers }, ...more },
});
const exit = ({ id, version }: ParticipationView, answers: Answers = {}) => ({
  exit: { id, version, answers: { endDate: '2026-03-01', exitReason: 'work', insatsCeased: 'no', ...answers } },
});
const send = (sent: readonly object[], key: string = randomUUID()) =>
  rows.samordnare.post(batch, { rows: sent }).set('Idempotency-Key', key);
const itemsOf = (body: unknown) => (body as { items: ParticipationView[] }).items;
const refusals = (body: { fields?: { row?: number; field: string; code: string }[] }) =>
  (body.fields ?? []).map(({ row, field, code }) => `${row} ${field}: ${code}`);
const stored = async () => {
  const [found] = await api.db.asSuperuser<{ count: number }>(
    `SELECT count(*)::int AS count FROM participation WHERE forbund_id = $1`,
    [rows.forbund],
  );
  return found?.count;
};

describe('a batch', () => {
  it('enrols a group at once, each with a code of its own, in the order that was sent', async () => {
    const answer = await send([
      enrol(),
      enrol({ gender: 'man' }),
      { enrol: { insatsId: rows.insats, answers: anonymous } },
    ]);
    expect(answer.status).toBe(201);
    const items = itemsOf(answer.body);
    expect(items.map(({ answers }) => answers['gender'])).toEqual(['woman', 'man', 'woman']);
    expect(items[2]?.code).toBeNull();
    expect(new Set(items.map(({ code }) => code)).size).toBe(3);
  });

  it('ends a group at once, beside an enrolment', async () => {
    const begun = itemsOf((await send([enrol(), enrol()]).expect(201)).body);
    const [first, second] = begun as [ParticipationView, ParticipationView];
    const ended = itemsOf((await send([exit(first), exit(second, { exitReason: 'moved' }), enrol()]).expect(201)).body);
    expect(ended.map(({ answers }) => answers['exitReason'])).toEqual(['work', 'moved', null]);
    expect(ended[0]).toMatchObject({ id: first.id, version: 2 });
  });

  it('saves nothing when one row is wrong, and names every fault by row and field', async () => {
    const [one] = itemsOf((await send([enrol()]).expect(201)).body) as [ParticipationView];
    const before = await stored();
    const answer = await send([
      enrol(),
      enrol({ gender: null, startDate: '2026-11-23' }),
      exit(one, { endDate: '2026-01-01' }),
      exit({ ...one, version: 9 }),
      exit({ ...one, id: randomUUID() }),
    ]).expect(422);
    expect(refusals(answer.body)).toEqual([
      '1 gender: required',
      '1 startDate: inFuture',
      '2 endDate: exitBeforeStart',
      '3 : staleVersion',
      '4 : notFound',
    ]);
    expect(await stored()).toBe(before);
  });

  it('names the rows of what cannot be read', async () => {
    const answer = await send([enrol(), enrol({ gender: 'x' })]).expect(422);
    expect(refusals(answer.body)).toEqual(['1 gender: unknownCategory']);
  });

  it('sent again with the same key gives the same participations', async () => {
    const key = randomUUID();
    const sent = [enrol(), enrol()];
    const first = itemsOf((await send(sent, key).expect(201)).body);
    const before = await stored();
    expect(itemsOf((await send(sent, key).expect(201)).body)).toEqual(first);
    expect(await stored()).toBe(before);
    await send([enrol()], key).expect(409);
  });

  it('leaves the key free when it was refused', async () => {
    const key = randomUUID();
    await send([enrol({ gender: null })], key).expect(422);
    await send([enrol()], key).expect(201);
  });

  it('forgets the request of a person who becomes anonymous', async () => {
    const key = randomUUID();
    const [one] = itemsOf((await send([enrol(), enrol()], key).expect(201)).body) as [ParticipationView];
    const answers = { ...anonymous };
    await rows.samordnare.put(rows.path('participation', one.id), { answers, version: 1 }).expect(200);
    expect(await api.db.asSuperuser(`SELECT 1 FROM idempotency_key WHERE key = $1`, [key])).toEqual([]);
  });

  it('finds the person of a code that is brought, and says which row has one that nobody has', async () => {
    const other = await rows.addInsats({ name: 'Annan', codePrefix: 'ANN' });
    const samordnare = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats, other]));
    const [one] = itemsOf((await send([enrol()]).expect(201)).body) as [ParticipationView];
    const linked = { enrol: { insatsId: other, code: one.code, answers: background } };
    await samordnare.post(batch, { rows: [linked] }).expect(201);
    const answer = await send([enrol(), enrol({}, { code: 'XXX-2020-001' })]).expect(422);
    expect(refusals(answer.body)).toEqual(['1 code: unknownCode']);
  });

  it('never puts one person twice in the insats', async () => {
    const [one] = itemsOf((await send([enrol({ startDate: '2026-01-01' })]).expect(201)).body) as [ParticipationView];
    await send([exit(one)]).expect(201);
    const again = enrol({ startDate: '2026-04-01' }, { code: one.code });
    expect(refusals((await send([again, again]).expect(422)).body)).toEqual(['1 startDate: overlap']);
  });

  it(`takes ${MOST_BATCH_ROWS} rows`, async () => {
    const answer = await send(Array.from({ length: MOST_BATCH_ROWS }, () => enrol())).expect(201);
    expect(new Set(itemsOf(answer.body).map(({ code }) => code)).size).toBe(MOST_BATCH_ROWS);
  }, 60_000);

  it('reaches own insatser only', async () => {
    const other = await rows.addInsats({ name: 'Andras', codePrefix: 'AND' });
    const answer = await send([enrol(), enrol({}, { insatsId: other })]).expect(422);
    expect(refusals(answer.body)).toEqual(['1 : notFound']);
    const reader = await api.signIn(await api.addAccount(rows.forbund, 'insatsOwner', [rows.insats]));
    await reader.post(batch, { rows: [enrol()] }).expect(403);
  });
});
