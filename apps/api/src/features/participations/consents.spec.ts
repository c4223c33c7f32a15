import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HistoryEntry, type ModeChangeView, type ParticipationView, pathOf, paths } from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'consents');
}, 60_000);
afterAll(async () => {
  await api.close();
});

const at = (path: string, { id }: { id: string }) => pathOf(path, { forbund: rows.forbund, id });
const withdraw = (of: ParticipationView, body: object) =>
  rows.samordnare.post(at(paths.withdrawal, of), {
    purpose: 'followUp',
    on: '2026-11-01',
    version: of.version,
    ...body,
  });
const give = (of: ParticipationView, body: object) =>
  rows.samordnare.post(at(paths.consents, of), {
    purpose: 'secrecyRelease',
    givenOn: '2026-02-01',
    form: 'oral',
    version: of.version,
    ...body,
  });
const modes = async (of: ParticipationView) =>
  (await rows.samordnare.get(at(paths.modes, of)).expect(200)).body as ModeChangeView[];
const enrol = (body: object, answers: Answers = background) =>
  rows.samordnare.post(rows.list, { insatsId: rows.insats, answers, ...body });

describe('an enrolment with data', () => {
  it('has the usual consent to follow-up without a keystroke: the start date, on paper', async () => {
    const made = await rows.enrol();
    expect(made.consents).toEqual([{ purpose: 'followUp', givenOn: '2026-02-01', form: 'written', withdrawnOn: null }]);
  });

  it('keeps what is said of each consent', async () => {
    const stated = { followUp: { givenOn: '20260115', form: 'digital' }, secrecyRelease: {} };
    const made = (await enrol(stated).expect(201)).body as ParticipationView;
    expect(made.consents).toEqual([
      { purpose: 'followUp', givenOn: '2026-01-15', form: 'digital', withdrawnOn: null },
      { purpose: 'secrecyRelease', givenOn: '2026-02-01', form: 'written', withdrawnOn: null },
    ]);
  });

  it.each([
    [{ followUp: null }, ['followUp: consentMissing']],
    [{ followUp: { givenOn: '2026-11-21' } }, ['followUp.givenOn: inFuture']],
    [{ secrecyRelease: { givenOn: '1989-01-01' } }, ['secrecyRelease.givenOn: before1990']],
    [{ followUp: { form: 'shouted' } }, ['followUp.form: choice']],
  ])('is refused with %j', async (stated, expected) => {
    expect(refusals((await enrol(stated).expect(422)).body)).toEqual(expected);
  });

  it('refused to is anonymous: spell, kommun, gender and exit reason, and no consent', async () => {
    const made = (await enrol({ followUp: null }, anonymous).expect(201)).body as ParticipationView;
    expect([made.consents, made.code]).toEqual([[], null]);
    const ended = await rows.samordnare.post(rows.path('exit', made.id), {
      answers: { endDate: '2026-06-30', exitReason: 'work' },
      version: 1,
    });
    expect(ended.body).toMatchObject({ answers: { gender: 'woman', kommun: '1487', exitReason: 'work' } });
  });
});

describe('a consent', () => {
  it('to another purpose is given later, once, and withdrawn by itself', async () => {
    const made = await rows.enrol();
    const given = (await give(made, {}).expect(200)).body as ParticipationView;
    expect(given.consents).toHaveLength(2);
    expect(given.version).toBe(2);
    expect((await give(given, {}).expect(409)).body.title).toContain('finns redan');
    const body = { purpose: 'secrecyRelease', on: '2026-03-01' };
    const after = (await withdraw(given, body).expect(200)).body as ParticipationView;
    expect(after.code).toBe(made.code);
    expect(after.consents.map(({ purpose, withdrawnOn }) => [purpose, withdrawnOn])).toEqual([
      ['followUp', null],
      ['secrecyRelease', '2026-03-01'],
    ]);
    const history = (await rows.samordnare.get(rows.path('history', made.id))).body as HistoryEntry[];
    expect(history.slice(0, 2).map(({ action, changes }) => [action, changes.map(({ field }) => field)])).toEqual([
      ['consentWithdrawn', ['consent.secrecyRelease']],
      ['consentGiven', ['consent.secrecyRelease']],
    ]);
  });

  it('to follow-up can be added to a record that came without one', async () => {
    const made = await rows.enrol();
    await api.db.asSuperuser(`DELETE FROM consent WHERE participation_id = $1`, [made.id]);
    const body = { purpose: 'followUp', givenOn: '2026-02-03', form: 'written' };
    const answer = (await give(made, body).expect(200)).body as ParticipationView;
    expect(answer.consents).toEqual([
      { purpose: 'followUp', givenOn: '2026-02-03', form: 'written', withdrawnOn: null },
    ]);
  });

  it('of an older version is refused with the newer value', async () => {
    const made = await rows.enrol();
    await give(made, {}).expect(200);
    expect((await give(made, {}).expect(409)).body).toMatchObject({ code: 'staleVersion', current: { version: 2 } });
  });

  it('is nobody’s to give or withdraw who may only read', async () => {
    const made = await rows.enrol();
    const owner = await api.signIn(await api.addAccount(rows.forbund, 'insatsOwner', [rows.insats]));
    const office = rows.office;
    const body = { purpose: 'followUp', on: '2026-11-01', version: 1 };
    await owner.post(at(paths.withdrawal, made), body).expect(403);
    await office.get(at(paths.modes, made)).expect(403);
    const other = await rows.addInsats({ name: 'Annan', codePrefix: 'ANN' });
    const stranger = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    await stranger.post(at(paths.withdrawal, made), body).expect(404);
    await stranger.get(at(paths.modes, made)).expect(404);
  });
});

describe('a withdrawal', () => {
  it('takes code and background at once, leaves the spell, and tells nothing of what was there', async () => {
    const made = await rows.enrol({}, { secrecyRelease: {} });
    const after = (await withdraw(made, {}).expect(200)).body as ParticipationView;
    const kept = Object.entries(after.answers).filter(([, value]) => value !== null);
    expect(Object.fromEntries(kept)).toEqual(anonymous);
    expect([after.code, after.version]).toEqual([null, 2]);
    expect(after.consents.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2026-11-01', '2026-11-01']);
    expect(await modes(made)).toEqual([
      { on: '2026-11-01', from: 'withData', to: 'anonymous', reason: 'consentWithdrawn' },
    ]);
    const history = (await rows.samordnare.get(rows.path('history', made.id))).body as HistoryEntry[];
    expect(history.map(({ action, changes }) => [action, changes.length])).toEqual([
      ['anonymised', 1],
      ['enrolled', 0],
    ]);
    const left = await api.db.asSuperuser(`SELECT 1 FROM audit_content WHERE after_image::text LIKE $1`, [
      `%${made.code}%`,
    ]);
    expect(left).toEqual([]);
  });

  it('is done though something else in the record is wrong', async () => {
    const made = await rows.enrol();
    // The insats came to end before the spell began, which no form would save.
    await api.db.asSuperuser(`UPDATE participation SET start_date = '2019-01-01' WHERE participation_id = $1`, [
      made.id,
    ]);
    await withdraw(made, {}).expect(200);
  });

  it('for a protected identity tells its reason on the record alone', async () => {
    const made = await rows.enrol();
    await withdraw(made, { reason: 'protectedIdentity', on: '2026-01-10' }).expect(200);
    expect((await modes(made))[0]?.reason).toBe('protectedIdentity');
    const elsewhere = [
      (await rows.samordnare.get(`${rows.list}?limit=200`)).text,
      (await rows.samordnare.get(rows.path('participation', made.id))).text,
      (await rows.samordnare.get(rows.path('history', made.id))).text,
      JSON.stringify(await api.db.asSuperuser(`SELECT * FROM audit_entry JOIN audit_content USING (content_id)`)),
    ];
    for (const text of elsewhere) expect(text).not.toContain('rotected');
  });

  it.each([
    [{ on: '2026-11-21' }, 'on: inFuture'],
    [{ on: '2026-01-31' }, 'on: beforeConsent'],
    [{ reason: 'bored' }, 'reason: choice'],
    [{ purpose: 'all' }, 'purpose: choice'],
  ])('is refused with %j', async (body, expected) => {
    expect(refusals((await withdraw(await rows.enrol(), body).expect(422)).body)).toEqual([expected]);
  });

  it('happens once', async () => {
    const after = (await withdraw(await rows.enrol(), {}).expect(200)).body as ParticipationView;
    expect((await withdraw(after, {}).expect(409)).body.title).toBe('Deltagandet är redan anonymt.');
    expect((await give(after, {}).expect(409)).body.title).toContain('anonymt');
  });
});

describe('consent that is given later', () => {
  const identify = (of: ParticipationView, followUp?: object | null) =>
    rows.samordnare.put(rows.path('participation', of.id), { answers: background, version: of.version, followUp });

  it('turns an anonymous participation with data from its day, with a new code', async () => {
    const made = await rows.enrol();
    const gone = (await withdraw(made, { on: '2026-03-01' })).body as ParticipationView;
    expect(refusals((await identify(gone, { givenOn: '2026-02-28' }).expect(422)).body)).toEqual([
      'followUp.givenOn: beforeLastChange',
    ]);
    expect(refusals((await identify(gone, null).expect(422)).body)).toEqual(['followUp: consentMissing']);
    const again = (await identify(gone, { givenOn: '2026-04-01', form: 'oral' }).expect(200)).body as ParticipationView;
    expect(again.code).not.toBe(made.code);
    expect(again.consents.map(({ givenOn, withdrawnOn }) => [givenOn, withdrawnOn])).toEqual([
      ['2026-02-01', '2026-03-01'],
      ['2026-04-01', null],
    ]);
    expect((await modes(made)).map(({ on, to, reason }) => [on, to, reason])).toEqual([
      ['2026-04-01', 'withData', 'consentGiven'],
      ['2026-03-01', 'anonymous', 'consentWithdrawn'],
    ]);
  });

  it('is of today where the day is left out, as is an edit that turns a record anonymous', async () => {
    const made = await rows.enrol();
    const edited = await rows.samordnare.put(rows.path('participation', made.id), {
      answers: { ...made.answers, mode: 'anonymous' },
      version: 1,
    });
    const again = (await identify(edited.body as ParticipationView).expect(200)).body as ParticipationView;
    expect((await modes(again)).map(({ on }) => on)).toEqual(['2026-11-20', '2026-11-20']);
  });
});

describe('forgetting', () => {
  it('empties every table that belongs to a participation, but those that say why they are kept', async () => {
    await api.db.asSuperuser(`CREATE TABLE invented_part (
      forbund_id uuid, participation_id uuid, insats_id uuid, text text,
      FOREIGN KEY (forbund_id, participation_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id))`);
    await api.db.asSuperuser(`ALTER TABLE invented_part OWNER TO utfall_owner`);
    const [made, other] = [await rows.enrol(), await rows.enrol()];
    for (const { id } of [made, other]) {
      await api.db.asSuperuser(`INSERT INTO invented_part VALUES ($1, $2, $3, 'x')`, [rows.forbund, id, rows.insats]);
    }
    await withdraw(made, {}).expect(200);
    const left = await api.db.asSuperuser(`SELECT participation_id AS id FROM invented_part`);
    expect(left).toEqual([{ id: other.id }]);
    const consents = await api.db.asSuperuser(`SELECT 1 FROM consent WHERE participation_id = $1`, [made.id]);
    expect(consents).toHaveLength(1);
  });
});
