import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HistoryEntry, type ParticipationView, pathOf, paths, type TimelineView } from '@utfall/api-contract';
import type { PartKind } from '@utfall/participation';
import { background } from '../../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../../test/rows.js';
import type { Principal } from '../../../platform/database/principal.js';
import { success } from '../../../platform/errors/result.js';
import { openTestApp, type TestApp } from '../../../../test/test-app.js';

let api: TestApp;
let rows: Rows;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'timeline');
}, 60_000);
afterAll(async () => {
  await api.close();
});

const WHY = 'Fel dag i kalendern';
const partsOf = (of: ParticipationView, kind: PartKind) =>
  pathOf(paths.parts, { forbund: rows.forbund, id: of.id, kind });
const partOf = (of: ParticipationView, kind: PartKind, part: string) =>
  pathOf(paths.part, { forbund: rows.forbund, id: of.id, kind, part });
const add = (of: ParticipationView, kind: PartKind, part: object) => rows.samordnare.post(partsOf(of, kind), part);
const timeline = async (of: ParticipationView) =>
  (await rows.samordnare.get(rows.path('timeline', of.id)).expect(200)).body as TimelineView;
const history = async ({ id }: ParticipationView) =>
  (await rows.samordnare.get(rows.path('history', id)).expect(200)).body as HistoryEntry[];
const exit = async (of: ParticipationView, endDate: string, more: object = {}) =>
  (
    await rows.samordnare
      .post(rows.path('exit', of.id), { answers: { endDate, exitReason: 'work', ...more }, version: of.version })
      .expect(200)
  ).body as ParticipationView;

const pause = { from: '2026-04-01', to: '2026-05-01', reason: 'illness' };
const meeting = { on: '2026-03-10', meeting: 'coordination', parties: ['participant', 'forsakringskassan'] };
const observation = {
  on: '2026-05-15',
  answers: { occupation: ['workTraining'] },
  extents: { occupation: { workTraining: 50 } },
};

describe('the parts of a participation', () => {
  it('are read whole with it, and each carries a version', async () => {
    const made = await rows.enrol();
    await add(made, 'pause', pause).expect(201);
    await add(made, 'meeting', meeting).expect(201);
    await add(made, 'observation', observation).expect(201);
    const seen = await timeline(made);
    expect(seen.participation.code).toBe(made.code);
    expect(seen.parts.pause).toMatchObject([{ ...pause, version: 1 }]);
    expect(seen.parts.meeting).toMatchObject([meeting]);
    expect(seen.parts.observation).toMatchObject([
      { on: '2026-05-15', answers: { support: null, occupation: ['workTraining'] }, extents: observation.extents },
    ]);
    expect(seen).toMatchObject({ plan: [], cameFrom: null, wentTo: null });
  });

  it.each<[PartKind, object, string[]]>([
    ['pause', { ...pause, from: '2026-01-31' }, ['from: beforeStart']],
    ['pause', { ...pause, to: '2026-04-01' }, ['to: toBeforeFrom']],
    ['pause', { ...pause, reason: 'tired' }, ['reason: choice']],
    ['pause', { ...pause, note: 'x' }, ['note: unknownField']],
    ['meeting', { ...meeting, on: '2026-11-21' }, ['on: inFuture']],
    ['meeting', { ...meeting, parties: [] }, ['parties: choice']],
    ['observation', { on: '2026-05-15', answers: {} }, ['support: nothingObserved']],
    ['observation', { on: '2026-05-15', answers: { support: ['ownIncome', 'studyAid'] } }, ['support: notAlone']],
    ['contact', { from: '2026-02-01', accountId: '00000000-0000-4000-8000-000000000000' }, ['accountId: notOfInsats']],
    ['followUp', { months: 6, on: '2026-09-01', outcome: 'reached' }, ['on: notEnded']],
  ])('%s that is wrong is refused with the field named: %j', async (kind, part, fields) => {
    expect(refusals((await add(await rows.enrol(), kind, part).expect(422)).body)).toEqual(fields);
  });

  it('sent again after a lost answer are saved once', async () => {
    const made = await rows.enrol();
    const send = () => add(made, 'meeting', meeting).set('Idempotency-Key', `meeting-${made.id}`);
    const [first, second] = [await send().expect(201), await send().expect(201)];
    expect(second.body).toEqual(first.body);
    expect((await timeline(made)).parts.meeting).toHaveLength(1);
  });

  it('are not kept of an anonymous participation, and go when it becomes one, with their history', async () => {
    const made = await rows.enrol();
    await add(made, 'pause', pause).expect(201);
    await add(made, 'observation', observation).expect(201);
    const edit = { answers: { ...background, mode: 'anonymous' }, version: 1 };
    await rows.samordnare.put(rows.path('participation', made.id), edit).expect(200);
    const seen = await timeline(made);
    expect([seen.parts.pause, seen.parts.observation]).toEqual([[], []]);
    const kept = await api.db.asSuperuser(
      `SELECT FROM audit_content c JOIN audit_entry e USING (forbund_id, content_id)
       WHERE e.subject_id = $1 AND e.subject_type = 'participationPart'`,
      [made.id],
    );
    expect(kept).toEqual([]);
    expect((await history(made)).map(({ action, changes }) => [action, changes.length])).toEqual([
      ['anonymised', 1],
      ['observationAdded', 0],
      ['pauseAdded', 0],
      ['enrolled', 0],
    ]);
    await add(made, 'pause', pause).expect(409);
  });
});

describe('a correction of a part', () => {
  it('asks why, keeps what stood before, and is refused when somebody else was first', async () => {
    const made = await rows.enrol();
    const { body } = await add(made, 'pause', pause).expect(201);
    const change = { ...pause, reason: 'leave', version: 1 };
    const silent = await rows.samordnare.put(partOf(made, 'pause', body.id), change).expect(422);
    expect(refusals(silent.body)).toEqual(['correction: required']);
    const told = { ...change, correction: WHY };
    expect((await rows.samordnare.put(partOf(made, 'pause', body.id), told).expect(200)).body.version).toBe(2);
    const stale = await rows.samordnare.put(partOf(made, 'pause', body.id), told).expect(409);
    expect(stale.body).toMatchObject({ code: 'staleVersion', current: { reason: 'leave', version: 2 } });
    const [corrected] = await history(made);
    expect(corrected).toMatchObject({
      action: 'pauseCorrected',
      correction: WHY,
      changes: [{ field: 'pause.reason', before: 'illness', after: 'leave' }],
    });
  });

  it('refuses a personnummer in the reason', async () => {
    const made = await rows.enrol();
    const { body } = await add(made, 'pause', pause).expect(201);
    const change = { ...pause, to: '2026-05-02', version: 1, correction: 'fel 19121212-1212' };
    const answer = await rows.samordnare.put(partOf(made, 'pause', body.id), change).expect(422);
    expect(refusals(answer.body)).toEqual(['correction: personalNumber']);
  });

  it('is not needed to end a pause that was open', async () => {
    const made = await rows.enrol();
    const { body } = await add(made, 'pause', { ...pause, to: null }).expect(201);
    await rows.samordnare.put(partOf(made, 'pause', body.id), { ...pause, version: 1 }).expect(200);
  });

  it('takes a part away, and the history says that it was there', async () => {
    const made = await rows.enrol();
    const { body } = await add(made, 'meeting', meeting).expect(201);
    const removal = pathOf(paths.partRemoval, { forbund: rows.forbund, id: made.id, kind: 'meeting', part: body.id });
    expect(refusals((await rows.samordnare.post(removal, { version: 1 }).expect(422)).body)).toEqual([
      'correction: textLength',
    ]);
    await rows.samordnare.post(removal, { version: 1, correction: WHY }).expect(204);
    expect((await timeline(made)).parts.meeting).toEqual([]);
    const [removed] = await history(made);
    expect(removed).toMatchObject({ action: 'meetingRemoved', correction: WHY });
    expect(removed?.changes).toContainEqual({ field: 'meeting.on', before: '2026-03-10', after: null });
  });

  it('does not disturb what the history says of the record itself', async () => {
    const made = await rows.enrol();
    await add(made, 'meeting', meeting).expect(201);
    const edit = { answers: { ...background, gender: 'man' }, version: 1 };
    await rows.samordnare.put(rows.path('participation', made.id), edit).expect(200);
    expect((await history(made))[0]?.changes).toEqual([{ field: 'gender', before: 'woman', after: 'man' }]);
  });
});

describe('pauses', () => {
  it('do not overlap, and may follow each other on the day', async () => {
    const made = await rows.enrol();
    await add(made, 'pause', pause).expect(201);
    expect(refusals((await add(made, 'pause', { ...pause, from: '2026-04-30', to: null }).expect(422)).body)).toEqual([
      'from: pausesOverlap',
    ]);
    await add(made, 'pause', { ...pause, from: '2026-05-01', to: '2026-06-01' }).expect(201);
  });

  it('of which two come at once are judged one after the other', async () => {
    const made = await rows.enrol();
    const both = await Promise.all([add(made, 'pause', pause), add(made, 'pause', { ...pause, reason: 'leave' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('are inside the spell: an exit before one is refused', async () => {
    const made = await rows.enrol();
    await add(made, 'pause', { ...pause, to: null }).expect(201);
    const early = { answers: { endDate: '2026-03-31', exitReason: 'work' }, version: 1 };
    expect(refusals((await rows.samordnare.post(rows.path('exit', made.id), early).expect(422)).body)).toEqual([
      'endDate: partsOutside',
    ]);
    await exit(made, '2026-04-15');
  });
});

describe('a contact person', () => {
  it('is one of those who work in the insats, and changes with a history', async () => {
    const made = await rows.enrol();
    await api.addAccount(rows.forbund, 'insatsOwner', [rows.insats]);
    await api.addAccount(rows.forbund, 'forbund', [rows.insats]);
    const others = await rows.addInsats({ name: 'Grannen' });
    await api.addAccount(rows.forbund, 'samordnare', [others]);
    const choices = pathOf(paths.contactPersons, { forbund: rows.forbund, id: made.id });
    const persons = (await rows.samordnare.get(choices).expect(200)).body as { accountId: string; name: string }[];
    expect(persons.map(({ name }) => name).sort()).toEqual(['insatsOwner', 'samordnare']);
    const [one, other] = persons;
    await add(made, 'contact', { from: '2026-02-01', accountId: one!.accountId }).expect(201);
    await add(made, 'contact', { from: '2026-06-01', accountId: other!.accountId }).expect(201);
    expect(
      refusals((await add(made, 'contact', { from: '2026-07-01', accountId: other!.accountId }).expect(422)).body),
    ).toEqual(['accountId: samePerson']);
    const seen = await timeline(made);
    expect(seen.parts.contact.map(({ from, accountId }) => [from, seen.names[accountId]])).toEqual([
      ['2026-02-01', one!.name],
      ['2026-06-01', other!.name],
    ]);
  });
});

describe('follow-up', () => {
  it('is planned from the exit, made in its window, and hinders an undone exit', async () => {
    const made = await rows.enrol();
    const ended = await exit(made, '2026-05-20');
    expect((await timeline(made)).plan).toMatchObject([
      { months: 6, due: '2026-11-20', opens: '2026-10-20', closes: '2026-12-20', state: 'open' },
      { months: 12, due: '2027-05-20', state: 'ahead' },
    ]);
    const list = async () =>
      (await rows.samordnare.get(`${rows.list}?filter=followUp`).expect(200)).body as { items: ParticipationView[] };
    expect((await list()).items.map(({ id }) => id)).toContain(made.id);
    const early = { months: 12, on: '2026-11-20', outcome: 'notReached' };
    expect(refusals((await add(ended, 'followUp', early).expect(422)).body)).toEqual(['on: tooEarly']);
    const unseen = { months: 6, on: '2026-11-20', outcome: 'notReached', answers: { support: ['ownIncome'] } };
    expect(refusals((await add(ended, 'followUp', unseen).expect(422)).body)).toEqual(['outcome: onlyReached']);
    const reached = { ...unseen, outcome: 'reached' };
    await add(ended, 'followUp', reached).expect(201);
    expect(refusals((await add(ended, 'followUp', reached).expect(422)).body)).toEqual(['months: askedAlready']);
    expect((await timeline(made)).plan[0]?.state).toBe('done');
    expect((await list()).items.map(({ id }) => id)).not.toContain(made.id);
    const undone = { version: ended.version, correction: WHY };
    expect(refusals((await rows.samordnare.post(rows.path('exitUndo', made.id), undone).expect(422)).body)).toEqual([
      'endDate: partsOutside',
    ]);
  });

  it('is not made of who died, was registered in error, or is anonymous', async () => {
    for (const exitReason of ['deceased', 'misregistration']) {
      const ended = await exit(await rows.enrol(), '2026-05-20', { exitReason });
      expect((await timeline(ended)).plan).toEqual([]);
      const reached = { months: 6, on: '2026-11-20', outcome: 'notReached' };
      expect(refusals((await add(ended, 'followUp', reached).expect(422)).body)).toEqual(['on: notFollowedUp']);
    }
  });
});

describe('the last activity', () => {
  it('is told without ids to those who count, and leaves out what was registered in error', async () => {
    const own = await openRows(api, 'activity');
    const made = await own.enrol();
    await own.samordnare
      .post(pathOf(paths.parts, { forbund: own.forbund, id: made.id, kind: 'meeting' }), meeting)
      .expect(201);
    await own.enrol({ endDate: '2026-06-30', exitReason: 'misregistration' });
    const principal: Principal = {
      forbundId: own.forbund,
      accountId: randomUUID(),
      actor: 'forbund',
      grant: { roles: ['forbund'], insatser: [] },
      isOperator: false,
    };
    const read = (from: string) =>
      api.db.unitOfWork.run(principal, 'report:read', async (tx) =>
        success(await tx.query<Record<string, unknown>>(`SELECT * FROM ${from}`)),
      );
    const answer = await read('participation_activity');
    const seen = answer.ok ? answer.value : [];
    expect(seen).toHaveLength(1);
    expect(Object.keys(seen[0] ?? {}).filter((name) => /participa|code/.test(name))).toEqual([]);
    expect(seen[0]).toMatchObject({
      last_activity_on: '2026-03-10',
      last_meeting_on: '2026-03-10',
      has_contact: false,
    });
    for (const table of ['participation_last_activity', 'participation_meeting', 'participation_follow_up']) {
      await expect(read(table)).rejects.toThrow(/permission denied/);
    }
  });
});
