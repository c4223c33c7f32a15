import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParticipationView, ReferralDetail, ReferralOutcome, ReferralPage } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { anonymous, background } from '../../../test/enrolment.js';
import { complete, openReferrals, type Referrals } from '../../../test/referrals.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let referrals: Referrals;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'referrals');
  referrals = await openReferrals(api, rows);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const placeAt = (insatsId: string) => ({ action: 'place', insatsId, on: '2026-10-01' });
const enrol = (referralId: string, answers: object = {}, insatsId = referrals.other) =>
  referrals.otherSamordnare.post(rows.list, {
    insatsId,
    referralId,
    answers: { ...background, startDate: '2026-11-01', ...answers },
  });

describe('a referral to the team', () => {
  it('has a number of its own, a checklist, and its consents', async () => {
    const made = await referrals.create('team', { papers: ['form'], followUp: null });
    expect(made.number).toMatch(/^R-2026-\d{3}$/);
    expect(made).toMatchObject({ state: 'received', receiver: 'team', kommun: '1461', version: 1 });
    expect(made.missing).toEqual([
      { item: 'assessment', since: '2026-09-01' },
      { item: 'followUp', since: '2026-09-01' },
    ]);
    expect(made.waiting).toEqual({ toPlacement: 80, toStart: null });
    expect(made.lines).toMatchObject([{ event: 'created', on: '2026-09-01', by: 'referralTeam' }]);
  });

  it('is placed, and leaves the sight of the team for that of the insats', async () => {
    const made = await referrals.create('team');
    expect(await referrals.list('otherSamordnare')).not.toContain(made.number);
    await referrals.otherSamordnare.get(referrals.path('insats', made.id)).expect(404);
    const outcome = await referrals.take('team', made, { ...placeAt(referrals.other), note: 'Passar väl' });
    expect(outcome).toEqual({ id: made.id, number: made.number, referral: null });
    await referrals.team.get(referrals.path('team', made.id)).expect(404);
    for (const filter of ['open', 'queue', 'closed']) {
      expect(await referrals.list('team', filter)).not.toContain(made.number);
    }
    const { body } = await referrals.otherSamordnare.get(referrals.path('insats', made.id)).expect(200);
    expect(body).toMatchObject({ state: 'placed', placedInsats: { name: 'Gröna steg' }, placedDate: '2026-10-01' });
    expect((body as ReferralDetail).lines[0]).toMatchObject({ event: 'place', note: 'Passar väl', by: 'referralTeam' });
    await rows.samordnare.get(referrals.path('insats', made.id)).expect(404);
    // What the team could do before the placement it cannot do after.
    await referrals.step('team', { ...made, version: 2 }, { action: 'withdraw', reason: 'ownWish' }).expect(404);
  });

  it('is asked to be completed, and is complete when all has come', async () => {
    const made = await referrals.create('team', { papers: ['form'] });
    const refused = await referrals.step('team', made, placeAt(referrals.other)).expect(422);
    expect(refusals(refused.body)).toEqual(['papers: paperMissing']);
    const asked = await referrals.take('team', made, {
      action: 'askCompletion',
      papers: ['assessment', 'medicalStatement'],
      on: '2026-09-10',
    });
    expect(asked.referral).toMatchObject({ state: 'completionAsked', completionOverdue: true, version: 2 });
    expect(asked.referral?.missing).toEqual([
      { item: 'assessment', since: '2026-09-01' },
      { item: 'medicalStatement', since: '2026-09-10' },
    ]);
    const some = await referrals.take('team', asked.referral!, {
      action: 'receivePapers',
      papers: ['assessment'],
      on: '2026-09-20',
    });
    expect(some.referral).toMatchObject({ state: 'completionAsked' });
    const all = await referrals.take('team', some.referral!, {
      action: 'receivePapers',
      papers: ['medicalStatement'],
      on: '2026-09-21',
    });
    expect(all.referral).toMatchObject({ state: 'received', missing: [] });
    expect((await referrals.take('team', all.referral!, placeAt(referrals.other))).referral).toBeNull();
  });

  it('of an authority is not placed without a release of secrecy, that of the person is', async () => {
    const made = await referrals.create('team', { secrecyRelease: null });
    const refused = await referrals.step('team', made, placeAt(referrals.other)).expect(422);
    expect(refusals(refused.body)).toEqual(['secrecyRelease: releaseMissing']);
    const own = await referrals.create('team', { referrer: 'self', secrecyRelease: null, papers: ['form'] });
    await referrals.step('team', own, placeAt(referrals.other)).expect(200);
  });

  it('is closed with a reason and opened again', async () => {
    const made = await referrals.create('team');
    const without = await referrals.step('team', made, { action: 'return' }).expect(422);
    expect(refusals(without.body)).toEqual(['reason: required']);
    const unfit = await referrals.step('team', made, { action: 'return', reason: 'gotWorkOrStudies' }).expect(422);
    expect(refusals(unfit.body)).toEqual(['reason: reasonUnfit']);
    const closed = await referrals.take('team', made, { action: 'return', reason: 'incompletePapers' });
    expect(closed.referral).toMatchObject({ state: 'returned', closedDate: '2026-10-01', actions: ['reopen'] });
    expect(await referrals.list('team', 'closed')).toContain(made.number);
    const again = await referrals.take('team', closed.referral!, { action: 'reopen', on: '2026-10-02' });
    expect(again.referral).toMatchObject({ state: 'received', closedDate: null, reason: null });
  });
});

describe('what is refused of a referral', () => {
  it.each<[string, object, string[]]>([
    ['a day in the future', { receivedDate: '2026-11-21' }, ['receivedDate: inFuture']],
    ['no referrer', { referrer: 'noReferral' }, ['referrer: unknownCategory']],
    ['a kommun that does not exist', { kommun: '9999' }, ['kommun: unknownCategory']],
    ['a personal number in the unit', { unit: 'Anna 19121212-1212' }, ['unit: personalNumber']],
    ['a personal number in the note', { note: '19121212-1212' }, ['note: personalNumber']],
    ['an unknown paper', { papers: ['passport'] }, ['papers: papers']],
    [
      'a consent of tomorrow',
      { followUp: { decision: 'given', on: '2026-11-21', form: 'oral' } },
      ['followUp.on: inFuture'],
    ],
    ['half a consent', { followUp: { decision: 'given' } }, ['followUp.on: notADate', 'followUp.form: choice']],
    ['an insats that does not exist', { askedInsatsId: randomUUID() }, ['askedInsatsId: unknownInsats']],
    ['a name', { name: 'Anna' }, ['name: unknownField']],
  ])('%s', async (_, change, fields) => {
    const answer = await referrals.team.post(referrals.path('team'), { ...complete, ...change }).expect(422);
    expect(refusals(answer.body)).toEqual(fields);
  });

  it('a step before what has happened, or tomorrow', async () => {
    const made = await referrals.create('team');
    const on = async (day: string) =>
      refusals((await referrals.step('team', made, { ...placeAt(referrals.other), on: day }).expect(422)).body);
    expect(await on('2026-08-31')).toEqual(['on: beforeEarlier']);
    expect(await on('2026-11-21')).toEqual(['on: inFuture']);
  });

  it('a step that the state does not allow', async () => {
    const made = await referrals.create('team');
    for (const action of ['queue', 'reopen', 'sendBack']) {
      await referrals.step('team', made, { action, reason: 'other' }).expect(409);
    }
  });

  it('a change of what somebody else has changed, with the newer value', async () => {
    const made = await referrals.create('team');
    const { papers: _, ...content } = complete;
    const path = referrals.path('team', made.id);
    await referrals.team.put(path, { ...content, unit: 'Vuxenteamet', version: 1 }).expect(200);
    const stale = await referrals.team.put(path, { ...content, version: 1 }).expect(409);
    expect(stale.body).toMatchObject({ code: 'staleVersion', current: { unit: 'Vuxenteamet', version: 2 } });
    await referrals.step('team', made, placeAt(referrals.other)).expect(409);
    const later = await referrals.team.put(path, { ...content, receivedDate: '2026-12-01', version: 2 }).expect(422);
    expect(refusals(later.body)).toEqual(['receivedDate: inFuture']);
  });
});

describe('the list of a desk', () => {
  const read = async (query: string): Promise<ReferralPage> =>
    (await referrals.team.get(`${referrals.path('team')}?${query}`).expect(200)).body as ReferralPage;
  /** Page after page, as one reads on. */
  const readAll = async (filter: string, limit: number): Promise<ReferralPage[]> => {
    const pages = [await read(`filter=${filter}&limit=${limit}`)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await read(`filter=${filter}&limit=${limit}&cursor=${next}`));
    }
    return pages;
  };
  const numbersOf = (pages: readonly ReferralPage[]) => pages.flatMap(({ items }) => items.map(({ number }) => number));

  it('is read page by page, each referral once and in order, with the total on every page', async () => {
    for (const receivedDate of ['2026-09-03', '2026-08-30', '2026-09-01', '2026-08-30']) {
      const made = await referrals.create('team', { receivedDate });
      if (receivedDate > '2026-08-30') continue;
      await referrals.take('team', made, { action: 'withdraw', reason: 'ownWish', on: '2026-09-30' });
    }
    for (const filter of ['open', 'closed']) {
      const whole = await read(`filter=${filter}&limit=200`);
      expect(whole).toMatchObject({ next: null, total: whole.items.length });
      const pages = await readAll(filter, filter === 'open' ? 3 : 1);
      expect(pages.length).toBeGreaterThan(1);
      expect(numbersOf(pages)).toEqual(numbersOf([whole]));
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([whole.total]));
    }
    const days = (await read('limit=200')).items.map(({ receivedDate }) => receivedDate);
    expect(days).toEqual([...days].sort());
  });

  it('refuses a page that does not exist', async () => {
    const answer = await referrals.team.get(`${referrals.path('team')}?cursor=x`).expect(422);
    expect(refusals(answer.body)).toEqual(['cursor: cursor']);
  });
});

describe('the same request twice', () => {
  it('makes one referral and takes one step, though it is out of sight by then', async () => {
    const key = randomUUID();
    const send = async () => {
      const { body } = await referrals.team
        .post(referrals.path('team'), complete)
        .set('Idempotency-Key', key)
        .expect(201);
      return body as ReferralOutcome & { referral: ReferralDetail };
    };
    const first = await send();
    expect((await send()).id).toBe(first.id);
    const stepKey = randomUUID();
    const place = () => referrals.step('team', first.referral, placeAt(referrals.other), stepKey).expect(200);
    await place();
    expect((await place()).body).toMatchObject({ id: first.id, referral: null });
    const { body } = await referrals.otherSamordnare.get(referrals.path('insats', first.id)).expect(200);
    expect(body.version).toBe(2);
  });
});

describe('a referral that an insats has', () => {
  const placed = async (): Promise<ReferralDetail> => {
    const made = await referrals.create('team');
    await referrals.take('team', made, placeAt(referrals.other));
    return (await referrals.otherSamordnare.get(referrals.path('insats', made.id)).expect(200)).body as ReferralDetail;
  };

  it('is queued and started with an enrolment, and joined with it', async () => {
    const queued = await referrals.take('otherSamordnare', await placed(), { action: 'queue', on: '2026-10-05' });
    expect(queued.referral).toMatchObject({ state: 'queued', queuedDate: '2026-10-05' });
    const { body } = await enrol(queued.id, { kommun: '1461' }).expect(201);
    const after = (await referrals.otherSamordnare.get(referrals.path('insats', queued.id)).expect(200)).body;
    expect(after).toMatchObject({
      state: 'started',
      startedDate: '2026-11-01',
      participationId: (body as ParticipationView).id,
      waiting: { toPlacement: 30, toStart: 31 },
      actions: [],
    });
    await enrol(queued.id).expect(409);
  });

  it('carries its consents to the start: a yes with its day and form, and a no that makes the start anonymous', async () => {
    const { body } = await enrol((await placed()).id).expect(201);
    expect((body as ParticipationView).consents).toEqual([
      { purpose: 'followUp', givenOn: '2026-09-01', form: 'written', withdrawnOn: null },
      { purpose: 'secrecyRelease', givenOn: '2026-09-01', form: 'written', withdrawnOn: null },
    ]);
    const refused = { decision: 'refused', on: localDate('2026-09-01'), form: 'oral' } as const;
    const made = await referrals.create('team', { followUp: refused });
    await referrals.take('team', made, placeAt(referrals.other));
    expect(refusals((await enrol(made.id).expect(422)).body)).toEqual(['followUp: consentMissing']);
    // Whoever has said yes since then says so in the enrolment.
    const later = { insatsId: referrals.other, referralId: made.id, followUp: { givenOn: '2026-11-01' } };
    const answers = { ...background, startDate: '2026-11-01' };
    await referrals.otherSamordnare.post(rows.list, { ...later, answers }).expect(201);
  });

  it('is not started by an enrolment that is refused, nor before the placement, nor by another insats', async () => {
    const referral = await placed();
    expect(refusals((await enrol(referral.id, { gender: null }).expect(422)).body)).toEqual(['gender: required']);
    expect(refusals((await enrol(referral.id, { startDate: '2026-09-30' }).expect(422)).body)).toEqual([
      'startDate: beforePlacement',
    ]);
    await rows.samordnare
      .post(rows.list, { insatsId: rows.insats, referralId: referral.id, answers: background })
      .expect(404);
    const after = await referrals.otherSamordnare.get(referrals.path('insats', referral.id)).expect(200);
    expect(after.body).toMatchObject({ state: 'placed', participationId: null });
  });

  it('can be sent back, and is the team’s again', async () => {
    const referral = await placed();
    const outcome = await referrals.take('otherSamordnare', referral, { action: 'sendBack', reason: 'noPlaces' });
    expect(outcome.referral).toBeNull();
    await referrals.otherSamordnare.get(referrals.path('insats', referral.id)).expect(404);
    const { body } = await referrals.team.get(referrals.path('team', referral.id)).expect(200);
    expect(body).toMatchObject({ state: 'received', placedInsats: null, placedDate: null });
    expect((body as ReferralDetail).lines[0]).toMatchObject({ event: 'sendBack', reason: 'noPlaces' });
  });

  it('is opened again where it was closed, out of sight of the team', async () => {
    const referral = await placed();
    const closed = await referrals.take('otherSamordnare', referral, { action: 'withdraw', reason: 'ownWish' });
    await referrals.team.get(referrals.path('team', referral.id)).expect(404);
    const again = await referrals.take('otherSamordnare', closed.referral!, { action: 'reopen' });
    expect(again.referral).toMatchObject({ state: 'placed', placedDate: '2026-10-01' });
  });
});

describe('a referral straight to an insats', () => {
  it('is never seen by the team and is taken in by the insats itself', async () => {
    const made = await referrals.create('samordnare', { askedInsatsId: rows.insats });
    await referrals.team.get(referrals.path('team', made.id)).expect(404);
    await referrals.otherSamordnare.get(referrals.path('insats', made.id)).expect(404);
    const elsewhere = await referrals.step('samordnare', made, placeAt(referrals.other)).expect(422);
    expect(refusals(elsewhere.body)).toEqual(['insatsId: unknownInsats']);
    const taken = await referrals.take('samordnare', made, placeAt(rows.insats));
    expect(taken.referral).toMatchObject({ state: 'placed' });
  });

  it('is for own insatser only', async () => {
    const send = async (askedInsatsId: string | null) =>
      refusals((await rows.samordnare.post(referrals.path('insats'), { ...complete, askedInsatsId }).expect(422)).body);
    expect(await send(referrals.other)).toEqual(['askedInsatsId: unknownInsats']);
    expect(await send(null)).toEqual(['askedInsatsId: required']);
  });
});

describe('an internal referral that is started', () => {
  const sendOn = async (participationId: string) =>
    (
      await rows.samordnare
        .post(`/api/forbund/${rows.forbund}/internal-referrals`, {
          participationId,
          toInsatsId: referrals.other,
          on: '2026-10-01',
        })
        .expect(201)
    ).body as { id: string; number: string };
  const participantsOf = (ids: string[]) =>
    api.db.asSuperuser<{ participant_id: string | null; code: string | null }>(
      `SELECT participant_id, code FROM participation WHERE participation_id = ANY ($1::uuid[]) ORDER BY start_date`,
      [ids],
    );

  it('is the same participant with a code of the other insats, which learns nothing of the first', async () => {
    const from = await rows.enrol();
    const sent = await sendOn(from.id);
    const seen = (await referrals.otherSamordnare.get(referrals.path('insats', sent.id)).expect(200)).body;
    expect(seen).toMatchObject({ referrer: 'otherInsats', gender: 'woman', fromParticipationId: null });
    expect(JSON.stringify(seen)).not.toContain(from.id);
    expect(JSON.stringify(seen)).not.toContain(from.code);
    const { body } = await enrol(sent.id).expect(201);
    expect((body as ParticipationView).code).toMatch(/^GST-2026-/);
    const [first, second] = await participantsOf([from.id, (body as ParticipationView).id]);
    expect(second?.participant_id).toBe(first?.participant_id);
    const wrote = (await rows.samordnare.get(referrals.path('insats', sent.id)).expect(200)).body;
    expect(wrote).toMatchObject({ state: 'started', fromParticipationId: from.id, participationId: null, actions: [] });
  });

  it('may be anonymous in the new insats', async () => {
    const sent = await sendOn((await rows.enrol()).id);
    const answer = await referrals.otherSamordnare
      .post(rows.list, {
        insatsId: referrals.other,
        referralId: sent.id,
        answers: { ...anonymous, startDate: '2026-11-01' },
      })
      .expect(201);
    const [made] = await participantsOf([(answer.body as ParticipationView).id]);
    expect(made).toEqual({ participant_id: null, code: null });
  });

  it('may be withdrawn by those who wrote it, and by nobody else there', async () => {
    const sent = await sendOn((await rows.enrol()).id);
    await referrals.step('samordnare', { id: sent.id, version: 1 }, { action: 'queue' }).expect(409);
    const taken = await referrals.take(
      'samordnare',
      { id: sent.id, version: 1 },
      { action: 'withdraw', reason: 'ownWish' },
    );
    expect(taken.referral).toMatchObject({ state: 'withdrawn' });
  });
});
