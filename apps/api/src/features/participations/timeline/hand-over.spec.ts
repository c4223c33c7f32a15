import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HandedOverView, type ParticipationView, pathOf, paths, type TimelineView } from '@utfall/api-contract';
import { anonymous, background } from '../../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let next: string;
let both: TestClient;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'handover');
  next = await rows.addInsats({ name: 'Nästa steg', codePrefix: 'NST', startDate: '2026-01-01' });
  both = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats, next]));
}, 60_000);
afterAll(async () => {
  await api.close();
});

/** With a participation that began. */
type Done = HandedOverView & { readonly begun: ParticipationView };
const exit = { endDate: '2026-06-30', supportAtExit: ['activitySupport'], occupationAtExit: ['workTraining'] };
const goOn = (of: ParticipationView, insatsId = next, answers: object = exit, by = both) =>
  by.post(rows.path('handOver', of.id), { insatsId, answers, version: of.version });
const timeline = async (id: string, by = both) =>
  (await by.get(rows.path('timeline', id)).expect(200)).body as TimelineView;

describe('a hand-over', () => {
  it('ends here and begins there on one day, with what is known and a code of its own', async () => {
    const made = await rows.enrol();
    const { ended, begun } = (await goOn(made).expect(201)).body as Done;
    expect(ended.answers).toMatchObject({ ...exit, exitReason: 'continuedRehabilitation', destination: 'otherInsats' });
    expect(begun).toMatchObject({ insatsId: next, code: 'NST-2026-001' });
    expect(begun.answers).toMatchObject({
      startDate: '2026-06-30',
      gender: 'woman',
      kommun: '1487',
      education: 'upperSecondary',
      referrer: 'otherInsats',
      supportAtStart: ['activitySupport'],
      occupationAtStart: ['workTraining'],
    });
    const persons = await api.db.asSuperuser<{ participant_id: string }>(
      `SELECT DISTINCT participant_id FROM participation WHERE participation_id IN ($1, $2)`,
      [ended.id, begun.id],
    );
    expect(persons).toHaveLength(1);
    expect(await timeline(ended.id)).toMatchObject({
      plan: [],
      wentTo: { on: '2026-06-30', other: { participationId: begun.id, insatsName: 'Nästa steg', code: begun.code } },
    });
    expect((await timeline(begun.id)).cameFrom?.other?.participationId).toBe(ended.id);
  });

  it('shows whoever reaches one side alone that there is another, and not which', async () => {
    const { ended, begun } = (await goOn(await rows.enrol()).expect(201)).body as Done;
    const there = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [next]));
    const seen = await timeline(begun.id, there);
    expect(seen.cameFrom).toEqual({ on: '2026-06-30', other: null });
    expect(JSON.stringify(seen)).not.toContain(ended.id);
    expect(JSON.stringify(seen)).not.toContain(ended.code);
    const here = await timeline(ended.id, rows.samordnare);
    expect(here.wentTo).toEqual({ on: '2026-06-30', other: null });
  });

  it('leaves nothing when the other insats refuses', async () => {
    const made = await rows.enrol();
    const early = { ...exit, endDate: '2026-02-01' };
    const late = await rows.addInsats({ name: 'Senare', codePrefix: 'SEN', startDate: '2026-05-01' });
    const all = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats, late]));
    expect(refusals((await goOn(made, late, early, all).expect(422)).body)).toEqual(['endDate: beforeInsats']);
    expect((await timeline(made.id)).participation.answers['endDate']).toBeNull();
  });

  it('to an insats that is not reached is a referral, and the chain is there when that insats has started', async () => {
    const made = await rows.enrol();
    const answer = await goOn(made, next, exit, rows.samordnare).expect(201);
    const { ended, begun, referral } = answer.body as HandedOverView;
    expect([begun, referral?.number]).toEqual([null, expect.stringMatching(/^R-/)]);
    expect(ended.answers['destination']).toBe('otherInsats');
    expect((await timeline(ended.id)).wentTo).toBeNull();
    expect((await timeline(ended.id)).plan).not.toEqual([]);
    const [sent] = await api.db.asSuperuser<{ referral_id: string }>(
      `SELECT referral_id FROM referral WHERE from_participation_id = $1`,
      [ended.id],
    );
    const there = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [next]));
    const enrolment = {
      insatsId: next,
      referralId: sent?.referral_id,
      answers: { ...background, startDate: '2026-07-01' },
    };
    const started = (await there.post(rows.list, enrolment).expect(201)).body as ParticipationView;
    expect((await timeline(started.id, there)).cameFrom).toEqual({ on: '2026-07-01', other: null });
    expect((await timeline(ended.id, rows.samordnare)).wentTo).toEqual({ on: '2026-07-01', other: null });
    expect(await timeline(ended.id)).toMatchObject({ plan: [], wentTo: { other: { participationId: started.id } } });
  });

  it('is refused to an insats that does not exist, to the same one, of the anonymous, and of who has left', async () => {
    const made = await rows.enrol();
    await goOn(made, randomUUID()).expect(404);
    expect(refusals((await goOn(made, rows.insats).expect(422)).body)).toEqual(['insatsId: sameInsats']);
    const unknown = await both.post(rows.list, { insatsId: rows.insats, answers: anonymous }).expect(201);
    await goOn(unknown.body as ParticipationView).expect(409);
    const { ended } = (await goOn(made).expect(201)).body as HandedOverView;
    await goOn(ended).expect(409);
  });

  it('is none any more when the exit is taken back', async () => {
    const { ended, begun } = (await goOn(await rows.enrol()).expect(201)).body as Done;
    const undo = { version: ended.version, correction: 'Blev kvar ändå' };
    await both.post(rows.path('exitUndo', ended.id), undo).expect(200);
    expect((await timeline(ended.id)).wentTo).toBeNull();
    expect((await timeline(begun.id)).cameFrom).toBeNull();
  });

  it('is forgotten on both sides with the identity', async () => {
    const { ended, begun } = (await goOn(await rows.enrol()).expect(201)).body as Done;
    const edit = { answers: { ...ended.answers, mode: 'anonymous' }, version: ended.version };
    await both.put(rows.path('participation', ended.id), edit).expect(200);
    expect((await timeline(begun.id)).cameFrom).toBeNull();
  });
});

describe('an insats that closes', () => {
  it('is previewed, ends everybody at once with the mark, and refuses a list that is not everybody', async () => {
    const insats = await rows.addInsats({ name: 'Stänger', codePrefix: 'STG', startDate: '2026-01-01' });
    const there = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [insats]));
    const enrol = async (answers: object) =>
      (await there.post(rows.list, { insatsId: insats, answers }).expect(201)).body as ParticipationView;
    const one = await enrol({ ...(await rows.enrol()).answers });
    const two = await enrol(anonymous);
    const closing = pathOf(paths.closing, { forbund: rows.forbund, id: insats });
    const exits = [
      { participationId: one.id, version: 1, exitReason: 'studies' },
      { participationId: two.id, version: 1, exitReason: 'unknown' },
    ];
    await there.post(closing, { endDate: '2026-09-30', exits }).expect(409);
    const office = await rows.office.get(pathOf(paths.insats, { forbund: rows.forbund, id: insats })).expect(200);
    const { id: _, waitingUpdatedAt: __, waiting: ___, ...whole } = office.body as Record<string, unknown>;
    await rows.office
      .put(pathOf(paths.insats, { forbund: rows.forbund, id: insats }), { ...whole, endDate: '2026-09-30' })
      .expect(200);
    const preview = (await there.get(closing).expect(200)).body;
    expect(preview).toMatchObject({
      insatsName: 'Stänger',
      endDate: '2026-09-30',
      counts: { withData: 1, anonymous: 1 },
    });
    await there.post(closing, { endDate: '2026-09-30', exits: exits.slice(1) }).expect(409);
    expect(refusals((await there.post(closing, { endDate: '2026-10-01', exits }).expect(422)).body)).toContain(
      'endDate: afterInsats',
    );
    expect((await there.post(closing, { endDate: '2026-09-30', exits }).expect(200)).body).toEqual({ ended: 2 });
    const ended = (await there.get(rows.path('participation', one.id)).expect(200)).body as ParticipationView;
    expect(ended.answers).toMatchObject({ exitReason: 'studies', insatsCeased: 'yes', endDate: '2026-09-30' });
    expect((await there.get(closing).expect(200)).body.ongoing).toEqual([]);
    await both.get(closing).expect(404);
    await rows.office.get(closing).expect(403);
  });
});
