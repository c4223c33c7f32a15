import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry, ParticipationView } from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'change');
}, 60_000);
afterAll(async () => {
  await api.close();
});

const edit = (
  of: ParticipationView,
  answers: Answers,
  version = of.version,
  extents: object = of.extents,
  correction?: string,
) => rows.samordnare.put(rows.path('participation', of.id), { answers, extents, version, correction });
const WHY = 'Fel datum i underlaget';
const exit = (of: ParticipationView, answers: Answers, version = of.version, correction?: string) =>
  rows.samordnare.post(rows.path('exit', of.id), { answers, version, correction });
const undo = (of: ParticipationView, version = of.version) =>
  rows.samordnare.post(rows.path('exitUndo', of.id), { version, correction: WHY });
const history = async ({ id }: ParticipationView) =>
  (await rows.samordnare.get(rows.path('history', id)).expect(200)).body as HistoryEntry[];
const work = { endDate: '2026-06-30', exitReason: 'work', supportAtExit: ['ownIncome'] };

describe('an edit', () => {
  it('saves the whole record and counts the version on', async () => {
    const made = await rows.enrol({}, { extents: { supportAtStart: { incomeSupport: 50 } } });
    const answers = { ...background, gender: 'man', supportAtStart: ['studyAid', 'incomeSupport'] };
    const answer = await edit(made, answers, 1, { supportAtStart: { studyAid: 30 } }).expect(200);
    expect(answer.body).toMatchObject({
      code: made.code,
      version: 2,
      answers: { gender: 'man', supportAtStart: ['incomeSupport', 'studyAid'] },
      extents: { supportAtStart: { studyAid: 30 } },
    });
    expect((await rows.samordnare.get(rows.path('participation', made.id))).body).toEqual(answer.body);
  });

  it('of an older version is refused with the newer value', async () => {
    const made = await rows.enrol();
    await edit(made, { ...background, kommun: '1461' }).expect(200);
    const answer = await edit(made, { ...background, gender: 'man' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'staleVersion', current: { version: 2, answers: { kommun: '1461' } } });
  });

  it('made twice at once is made once', async () => {
    const made = await rows.enrol();
    const twice = await Promise.all(['man', 'other', 'unknown'].map((gender) => edit(made, { ...background, gender })));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('names the fields that it is refused for', async () => {
    const made = await rows.enrol();
    const answer = await edit(made, { ...background, startDate: '2026-11-21', kommun: null }).expect(422);
    expect(refusals(answer.body).sort()).toEqual(['kommun: required', 'startDate: inFuture']);
  });

  it('neither ends a participation nor takes an exit back', async () => {
    const ongoing = await rows.enrol();
    expect(refusals((await edit(ongoing, { ...background, ...work }).expect(422)).body)).toEqual(['endDate: notEnded']);
    const ended = (await exit(ongoing, work).expect(200)).body as ParticipationView;
    const open = { ...background, endDate: null };
    expect(refusals((await edit(ended, open).expect(422)).body)).toEqual(['endDate: ended']);
  });

  it('that says nothing of the exit leaves it, and one that does changes it', async () => {
    const ended = (await exit(await rows.enrol(), work)).body as ParticipationView;
    const kept = (await edit(ended, { ...background, gender: 'man' }).expect(200)).body as ParticipationView;
    expect(kept.answers).toMatchObject({ ...work, gender: 'man' });
    const told = await edit(kept, { ...kept.answers, exitReason: 'studies' }, kept.version, kept.extents, WHY).expect(
      200,
    );
    expect(told.body.answers).toMatchObject({ exitReason: 'studies', endDate: '2026-06-30' });
  });

  it('of the start is refused where the participant was in the insats already', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' });
    const second = await rows.enrol({ startDate: '2026-03-01' }, { code: first.code });
    const answer = await edit(second, { ...background, startDate: '2026-02-28' }).expect(422);
    expect(refusals(answer.body)).toEqual(['startDate: overlap']);
  });

  it('keeps a category that an import brought, and does not let one be chosen', async () => {
    const made = await rows.enrol();
    expect(refusals((await edit(made, { ...background, ageBand: '16-29' }).expect(422)).body)).toEqual([
      'ageBand: importOnly',
    ]);
    await api.db.asSuperuser(`UPDATE participation SET age_band = 6 WHERE participation_id = $1`, [made.id]);
    await edit(made, { ...background, ageBand: '16-29', gender: 'man' }).expect(200);
  });
});

describe('a change of mode', () => {
  it('to anonymous takes code, background and earlier contents away at once', async () => {
    const ended = (
      await exit(await rows.enrol(), {
        endDate: '2026-06-30',
        exitReason: 'continuedRehabilitation',
        destination: 'care',
        supportAtExit: ['ownIncome'],
      })
    ).body as ParticipationView;
    const answer = await edit(ended, { ...ended.answers, mode: 'anonymous' }).expect(200);
    expect(answer.body).toMatchObject({ code: null, version: 3, missing: [] });
    const answers = answer.body.answers as Answers;
    expect(Object.entries(answers).filter(([, value]) => value !== null)).toEqual([
      ['mode', 'anonymous'],
      ['gender', 'woman'],
      ['kommun', '1487'],
      ['place', 'forbund'],
      ['startDate', '2026-02-01'],
      ['endDate', '2026-06-30'],
      ['exitReason', 'continuedRehabilitation'],
    ]);
    const left = await api.db.asSuperuser<{ text: string }>(
      `SELECT after_image::text AS text FROM audit_content WHERE after_image::text LIKE $1
       UNION ALL SELECT code FROM participant_code WHERE code = $2`,
      [`%${ended.code}%`, ended.code],
    );
    expect(left).toEqual([]);
    const [last, ...earlier] = await history(ended);
    expect(last).toMatchObject({
      action: 'anonymised',
      changes: [{ field: 'mode', before: 'withData', after: 'anonymous' }],
    });
    expect(earlier.map(({ action, changes }) => [action, changes])).toEqual([
      ['ended', []],
      ['enrolled', []],
    ]);
    expect(
      refusals(
        (
          await rows.samordnare
            .post(rows.list, {
              insatsId: rows.insats,
              code: ended.code,
              answers: background,
            })
            .expect(422)
        ).body,
      ),
    ).toEqual(['code: unknownCode']);
  });

  it('to anonymous forgets the hash of the request that enrolled, from which the answers could be guessed', async () => {
    const sent = rows.samordnare.post(rows.list, { insatsId: rows.insats, answers: background });
    const made = (await sent.set('Idempotency-Key', 'enrolled-once').expect(201)).body as ParticipationView;
    const kept = () => api.db.asSuperuser(`SELECT FROM idempotency_key WHERE key = 'enrolled-once'`);
    expect(await kept()).toHaveLength(1);
    await edit(made, { ...made.answers, mode: 'anonymous' }).expect(200);
    expect(await kept()).toHaveLength(0);
  });

  it('to anonymous keeps the code of the participant’s other spells', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' });
    const second = await rows.enrol({ startDate: '2026-03-01' }, { code: first.code });
    await edit(first, { ...first.answers, mode: 'anonymous' }).expect(200);
    expect((await rows.samordnare.get(rows.path('participation', second.id))).body.code).toBe(first.code);
  });

  it('to with data gives a code and asks the background', async () => {
    const made = (await rows.samordnare.post(rows.list, { insatsId: rows.insats, answers: anonymous }).expect(201))
      .body as ParticipationView;
    expect(refusals((await edit(made, { ...anonymous, mode: 'withData' }).expect(422)).body)).toContain(
      'education: required',
    );
    const answer = await edit(made, background).expect(200);
    expect(answer.body.code).toMatch(/^ART-2026-\d{3}$/);
    expect((await history(made))[0]).toMatchObject({ action: 'identified' });
  });

  it('that an anonymous one keeps background is refused', async () => {
    const made = (await rows.samordnare.post(rows.list, { insatsId: rows.insats, answers: anonymous }).expect(201))
      .body as ParticipationView;
    const answer = await edit(made, { ...anonymous, education: 'compulsory' }).expect(422);
    expect(refusals(answer.body)).toEqual(['education: notCollected']);
  });
});

describe('an exit', () => {
  it('ends the participation', async () => {
    const made = await rows.enrol();
    const answer = await exit(made, work).expect(200);
    expect(answer.body).toMatchObject({ version: 2, code: made.code, answers: { ...background, ...work } });
  });

  it.each<[string, Answers, string[]]>([
    ['no date', { exitReason: 'work' }, ['endDate: required']],
    ['a date before the start', { ...work, endDate: '2026-01-31' }, ['endDate: exitBeforeStart']],
    ['a date in the future', { ...work, endDate: '2026-11-21' }, ['endDate: inFuture']],
    ['no reason', { endDate: '2026-06-30' }, ['exitReason: required']],
    ['a destination that does not fit', { ...work, destination: 'care' }, ['destination: notBeside']],
    ['an answer of the enrolment', { ...work, gender: 'man' }, ['gender: unknownField']],
  ])('is refused for %s, with the field named', async (_, answers, fields) => {
    expect(refusals((await exit(await rows.enrol(), answers).expect(422)).body)).toEqual(fields);
  });

  it('on the day of the start is allowed', async () => {
    await exit(await rows.enrol(), { ...work, endDate: '2026-02-01' }).expect(200);
  });

  it('that is told anew replaces the first, and is refused when somebody else has', async () => {
    const made = await rows.enrol();
    const ended = (await exit(made, work).expect(200)).body as ParticipationView;
    await exit(made, work).expect(409);
    const anew = { endDate: '2026-07-01', exitReason: 'illness' };
    expect(refusals((await exit(ended, anew).expect(422)).body)).toEqual(['correction: required']);
    const again = await exit(ended, anew, ended.version, WHY).expect(200);
    expect(again.body).toMatchObject({
      version: 3,
      answers: { endDate: '2026-07-01', exitReason: 'illness', supportAtExit: null },
    });
    expect((await history(made)).map(({ action, correction }) => [action, correction])).toEqual([
      ['exitEdited', WHY],
      ['ended', null],
      ['enrolled', null],
    ]);
  });

  it('that is later than the next spell’s start is refused', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' });
    await rows.enrol({ startDate: '2026-03-01' }, { code: first.code });
    expect(
      refusals((await exit(first, { endDate: '2026-03-02', exitReason: 'work' }, 1, WHY).expect(422)).body),
    ).toEqual(['endDate: overlap']);
  });
});

describe('an undone exit', () => {
  it('makes the participation ongoing, with nothing left of the exit', async () => {
    const ended = (await exit(await rows.enrol(), work)).body as ParticipationView;
    const answer = await undo(ended).expect(200);
    expect(answer.body).toMatchObject({ version: 3, answers: { ...background, endDate: null, supportAtExit: null } });
    await undo(ended, 3).expect(409);
  });

  it('is refused without the version, with an old one, and for what has not ended', async () => {
    const made = await rows.enrol();
    expect((await undo(made).expect(409)).body).toMatchObject({ code: 'conflict' });
    const ended = (await exit(made, work)).body as ParticipationView;
    expect((await undo(ended, 1).expect(409)).body).toMatchObject({ code: 'staleVersion', current: { version: 2 } });
    const silent = await rows.samordnare.post(rows.path('exitUndo', made.id), {}).expect(422);
    expect(refusals(silent.body).sort()).toEqual(['correction: textLength', 'version: version']);
  });

  it('is refused when the participant has begun anew', async () => {
    const first = await rows.enrol({ startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' });
    await rows.enrol({ startDate: '2026-04-01' }, { code: first.code });
    expect(refusals((await undo(first).expect(422)).body)).toEqual(['endDate: overlap']);
  });
});

describe('the history', () => {
  it('says who did what and only what changed, the latest first', async () => {
    const made = await rows.enrol();
    await edit(made, { ...background, gender: 'man' }, 1, { supportAtStart: { incomeSupport: 40 } }).expect(200);
    const [second, first] = await history(made);
    expect(first).toMatchObject({ action: 'enrolled', by: 'samordnare', at: '2026-11-20T10:00:00.000Z' });
    expect(first?.changes).toContainEqual({ field: 'code', before: null, after: made.code });
    expect(first?.changes).toContainEqual({ field: 'supportAtStart', before: null, after: ['incomeSupport'] });
    expect(first?.changes.map(({ field }) => field)).not.toContain('endDate');
    expect(second).toMatchObject({
      action: 'edited',
      changes: [
        { field: 'gender', before: 'woman', after: 'man' },
        { field: 'supportAtStart.extents', before: null, after: { incomeSupport: 40 } },
      ],
    });
  });

  it('knows what stood before in a record that came by an import', async () => {
    const made = await rows.enrol();
    await api.db.asSuperuser(`DELETE FROM audit_entry WHERE subject_id = $1`, [made.id]);
    await edit(made, { ...background, gender: 'man' }).expect(200);
    await edit(made, { ...background, gender: 'other' }, 2).expect(200);
    expect((await history(made)).map(({ changes }) => changes)).toEqual([
      [{ field: 'gender', before: 'man', after: 'other' }],
      [{ field: 'gender', before: 'woman', after: 'man' }],
    ]);
  });

  it('has nothing of what was refused', async () => {
    const made = await rows.enrol();
    await edit(made, { ...background, gender: null }).expect(422);
    await edit(made, background, 9).expect(409);
    expect(await history(made)).toHaveLength(1);
  });
});
