import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParticipationView } from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'enrol');
}, 60_000);
afterAll(async () => {
  await api.close();
});

const send = (answers: Answers, more: object = {}, by: TestClient = rows.samordnare) =>
  by.post(rows.list, { insatsId: rows.insats, answers, ...more });
const refused = async (answers: Answers, more: object = {}) =>
  refusals((await send({ ...background, ...answers }, more).expect(422)).body);

describe('an enrolment', () => {
  it('is saved as it was given, with a code by the system, and read back', async () => {
    const extents = { supportAtStart: { incomeSupport: 50 } };
    const made = await rows.enrol({}, { extents });
    expect(made).toMatchObject({ insatsId: rows.insats, extents, missing: [], version: 1 });
    expect(made.answers).toMatchObject(background);
    expect(made.answers).toMatchObject({ endDate: null, exitReason: null, foreignBorn: null });
    expect(made.code).toMatch(/^ART-2026-\d{3}$/);
    const read = await rows.samordnare.get(rows.path('participation', made.id)).expect(200);
    expect(read.body).toEqual(made);
  });

  it('gets the next code of its insats and the year of its start', async () => {
    const [first, second] = [await rows.enrol(), await rows.enrol()];
    expect(Number(second.code?.slice(-3))).toBe(Number(first.code?.slice(-3)) + 1);
    expect((await rows.enrol({ startDate: '2023-05-05' })).code).toBe('ART-2023-001');
  });

  it('passes over codes that an import brought', async () => {
    const insats = await rows.addInsats({ name: 'Med import', codePrefix: 'IMP' });
    for (const code of ['IMP-2026-001', 'IMP-2026-007']) {
      const participant = randomUUID();
      const { asSuperuser } = api.db;
      await asSuperuser(`INSERT INTO participant VALUES ($1, $2)`, [rows.forbund, participant]);
      await asSuperuser(`INSERT INTO participant_code VALUES ($1, $2, $3)`, [rows.forbund, code, participant]);
      await asSuperuser(
        `INSERT INTO participation (forbund_id, participation_id, insats_id, participant_id, code, mode, place, start_date)
         VALUES ($1, $2, $3, $4, $5, 1, 1, '2026-01-01')`,
        [rows.forbund, randomUUID(), insats, participant, code],
      );
    }
    const samordnare = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [insats]));
    const answer = await send(background, { insatsId: insats }, samordnare).expect(201);
    expect(answer.body.code).toBe('IMP-2026-008');
  });

  it('says what is missing where an answer is not known', async () => {
    const made = await rows.enrol({ education: 'unknown', supportAtStart: ['unknown'] });
    expect(made.missing).toEqual(['education', 'supportAtStart']);
  });

  it('without consent has no code, no person and no background', async () => {
    const answer = await send(anonymous).expect(201);
    expect(answer.body).toMatchObject({ code: null, missing: [], answers: { mode: 'anonymous', ageBand: null } });
    const [row] = await api.db.asSuperuser<{ participant_id: string | null }>(
      `SELECT participant_id FROM participation WHERE participation_id = $1`,
      [answer.body.id],
    );
    expect(row?.participant_id).toBeNull();
    expect(refusals((await send({ ...anonymous, ageBand: '30-44' }).expect(422)).body)).toEqual([
      'ageBand: notCollected',
    ]);
  });

  it.each<[string, Answers, string[]]>([
    ['a start in the future', { startDate: '2026-11-21' }, ['startDate: inFuture']],
    ['a start before the insats', { startDate: '2019-12-31' }, ['startDate: beforeInsats']],
    ['an exit before the start', { endDate: '2026-01-31', exitReason: 'work' }, ['endDate: exitBeforeStart']],
    ['an unknown category', { gender: 'girl' }, ['gender: unknownCategory']],
    ['an unknown variable', { shoeSize: '43' }, ['shoeSize: unknownField']],
    ['a category for imports only', { ageBand: '16-29' }, ['ageBand: importOnly']],
    ['a variable that the förbund does not ask', { foreignBorn: 'yes' }, ['foreignBorn: notCollected']],
    ['an answer that is required', { gender: null }, ['gender: required']],
    ['answers that exclude each other', { supportAtStart: ['ownIncome', 'studyAid'] }, ['supportAtStart: notAlone']],
    [
      'a destination that does not fit the reason',
      { endDate: '2026-03-01', exitReason: 'illness', destination: 'kommunLabour' },
      ['destination: notBeside'],
    ],
  ])('is refused for %s, with the field named', async (_, answers, fields) => {
    expect(await refused(answers)).toEqual(fields);
  });

  it('may ask what the förbund has switched on', async () => {
    const there = await openRows(api, 'enrol-optional');
    await api.db.asSuperuser(`UPDATE forbund SET optional_variables = '{foreignBorn}' WHERE forbund_id = $1`, [
      there.forbund,
    ]);
    expect((await there.enrol({ foreignBorn: 'yes' })).answers['foreignBorn']).toBe('yes');
  });

  it('is refused in a structural insats and after the end of a closed one', async () => {
    const structural = await rows.addInsats({ name: 'Mentorskap', kind: 'structural' });
    const closed = await rows.addInsats({ name: 'Avslutad', endDate: '2026-01-31' });
    const samordnare = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [structural, closed]));
    const into = async (insatsId: string) =>
      refusals((await send(background, { insatsId }, samordnare).expect(422)).body);
    expect(await into(structural)).toEqual(['insatsId: structural']);
    expect(await into(closed)).toEqual(['startDate: afterInsats']);
  });

  it('into an insats of others, of another förbund or of nobody is not found alike', async () => {
    const other = await rows.addInsats({ name: 'Andras insats' });
    const foreign = await openRows(api, 'enrol-foreign');
    const answers = await Promise.all(
      [other, foreign.insats, randomUUID()].map((insatsId) => send(background, { insatsId }).expect(404)),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1);
  });

  it('two at once get different codes', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => rows.enrol()));
    expect(new Set(made.map(({ code }) => code)).size).toBe(6);
  });
});

describe('a code that the person brings', () => {
  it('links to the participant in another insats, who gets a code of this one', async () => {
    const before = await rows.enrol();
    const insats = await rows.addInsats({ name: 'Nästa insats', codePrefix: 'NXT' });
    const samordnare = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [insats]));
    const lower = before.code?.toLowerCase();
    const answer = await send(background, { insatsId: insats, code: lower }, samordnare).expect(201);
    expect(answer.body.code).toBe('NXT-2026-001');
    const persons = await api.db.asSuperuser(
      `SELECT DISTINCT participant_id FROM participation WHERE participation_id = ANY ($1)`,
      [[before.id, answer.body.id]],
    );
    expect(persons).toHaveLength(1);
    await samordnare.get(rows.path('participation', before.id)).expect(404);
  });

  it('gives the same code in the same insats again, after the exit of the first spell', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' });
    const again = await rows.enrol({ startDate: '2026-03-01' }, { code: first.code });
    expect(again.code).toBe(first.code);
  });

  it('is refused when the spells overlap, with the field named', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' });
    expect(await refused({ startDate: '2026-02-28' }, { code: first.code })).toEqual(['startDate: overlap']);
    expect(
      await refused({ startDate: '2026-01-01', endDate: '2026-02-01', exitReason: 'work' }, { code: first.code }),
    ).toEqual(['startDate: overlap']);
  });

  it('does not overlap what was registered in error', async () => {
    const wrong = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'misregistration' });
    const right = await rows.enrol({ startDate: '2026-01-10' }, { code: wrong.code });
    expect(right.code).toBe(wrong.code);
  });

  it('is refused for the anonymous, whom nobody looks up', async () => {
    const answer = await send(anonymous, { code: 'ART-2026-001' }).expect(422);
    expect(refusals(answer.body)).toEqual(['code: anonymousWithCode']);
  });

  it('two overlapping enrolments at once are one', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-01-20', exitReason: 'illness' });
    const statuses = await Promise.all(
      Array.from({ length: 8 }, () => send({ ...background, startDate: '2026-05-05' }, { code: first.code })),
    );
    expect(statuses.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(422)]);
    expect(new Set(statuses.flatMap(({ body }) => refusals(body)))).toEqual(new Set(['startDate: overlap']));
  });

  it('of another förbund is nobody’s here', async () => {
    const foreign = await openRows(api, 'enrol-codes');
    const insats = await foreign.addInsats({ name: 'Hos dem', codePrefix: 'DEM' });
    const there = await api.signIn(await api.addAccount(foreign.forbund, 'samordnare', [insats]));
    const made = await there.post(foreign.list, { insatsId: insats, answers: background }).expect(201);
    expect(made.body.code).toBe('DEM-2026-001');
    expect(await refused({}, { code: made.body.code })).toEqual(['code: unknownCode']);
  });

  it('is refused when nobody has it, leaves its trace, and cannot be guessed', async () => {
    const email = await api.addAccount(rows.forbund, 'samordnare', [rows.insats]);
    const guesser = await api.signIn(email);
    const guess = (code: string) => send(background, { code }, guesser);
    for (let n = 0; n < 10; n += 1) {
      expect(refusals((await guess(`ART-2024-${n}`).expect(422)).body)).toEqual(['code: unknownCode']);
    }
    await guess('ART-2024-10').expect(429);
    const trace = await api.db.asSuperuser<{ action: string; kept: object }>(
      `SELECT e.action, c.after_image AS kept FROM audit_entry e JOIN audit_content c USING (forbund_id, content_id)
       WHERE e.actor = $1 ORDER BY e.audit_id`,
      [email],
    );
    expect(trace).toHaveLength(10);
    // No code: it may be one of somebody who has been forgotten.
    expect(trace[0]).toEqual({ action: 'codeNotFound', kept: {} });
    api.clock.set('2026-11-20T10:16:00Z');
    await guess('ART-2024-11').expect(422);
  });
});

describe('codes of another insats', () => {
  it('are not gone through one after the other by enrolments that fail: what was asked and not used is limited', async () => {
    const elsewhere = await rows.addInsats({ name: 'Någon annanstans', codePrefix: 'NAN', startDate: '2020-01-01' });
    const there = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [elsewhere]));
    const codes: string[] = [];
    for (let n = 0; n < 27; n += 1) {
      const made = await there.post(rows.list, { insatsId: elsewhere, answers: background }).expect(201);
      codes.push((made.body as ParticipationView).code ?? '');
    }
    const guesser = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats]));
    const ask = (code: string | undefined, answers: Answers = { ...background, gender: null }) =>
      send(answers, { code }, guesser);
    await ask(codes[0], background).expect(201);
    for (const code of codes.slice(1, 26)) await ask(code).expect(422);
    await ask(codes[26]).expect(429);
    // The same person again is no new question.
    await ask(codes[25]).expect(422);
  });
});

describe('an Idempotency-Key', () => {
  const withKey = (key: string, answers: Answers) => send({ ...background, ...answers }).set('Idempotency-Key', key);

  it('gives the same answer to the same request, and makes one participation', async () => {
    const key = randomUUID();
    const first = await withKey(key, {}).expect(201);
    const second = await withKey(key, {}).expect(201);
    expect(second.body).toEqual(first.body);
  });

  it('is refused for another request', async () => {
    const key = randomUUID();
    await withKey(key, {}).expect(201);
    const answer = await withKey(key, { gender: 'man' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'conflict', title: expect.stringContaining('Idempotency-Key') });
  });

  it('sent several times at once makes one', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => withKey(key, {}).expect(201)));
    expect(new Set(answers.map(({ body }) => (body as ParticipationView).id)).size).toBe(1);
  });

  it('is free again when the request was refused, and one account’s is not another’s', async () => {
    const key = randomUUID();
    await withKey(key, { gender: null }).expect(422);
    const first = await withKey(key, {}).expect(201);
    const other = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [rows.insats]));
    const second = await send(background, {}, other).set('Idempotency-Key', key).expect(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('keeps nothing of the record, for others may read where it is kept', async () => {
    const key = randomUUID();
    const made = await withKey(key, {}).expect(201);
    const [kept] = await api.db.asSuperuser<{ response: object }>(
      `SELECT response FROM idempotency_key WHERE key = $1`,
      [key],
    );
    expect(kept?.response).toEqual({ id: made.body.id });
  });

  it('is gone after a week', async () => {
    const [old, recent] = [randomUUID(), randomUUID()];
    await withKey(old, {}).expect(201);
    await withKey(recent, {}).expect(201);
    await api.db.asSuperuser(`UPDATE idempotency_key SET created_at = now() - interval '8 days' WHERE key = $1`, [old]);
    await withKey(randomUUID(), {}).expect(201);
    expect(await api.db.asSuperuser(`SELECT key FROM idempotency_key WHERE key IN ($1, $2)`, [old, recent])).toEqual([
      { key: recent },
    ]);
  });

  it('that is older than a week is a new one', async () => {
    const key = randomUUID();
    const first = await withKey(key, {}).expect(201);
    await api.db.asSuperuser(`UPDATE idempotency_key SET created_at = now() - interval '8 days' WHERE key = $1`, [key]);
    const second = await withKey(key, { gender: 'man' }).expect(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('that cannot be one is refused by name', async () => {
    expect(refusals((await withKey('short', {}).expect(422)).body)).toEqual(['Idempotency-Key: idempotencyKey']);
  });
});
