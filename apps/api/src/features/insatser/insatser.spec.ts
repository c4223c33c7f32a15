import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type InsatsView, pathOf, paths } from '@utfall/api-contract';
import { background } from '../../../test/enrolment.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let api: TestApp;
let forbund: string;
let office: TestClient;

const all = (of = forbund) => pathOf(paths.insatser, { forbund: of });
const one = (id: string, of = forbund) => pathOf(paths.insats, { forbund: of, id });
const waitingOf = (id: string) => pathOf(paths.waiting, { forbund, id });
const fieldsOf = (body: { fields?: { field: string; code: string }[] }) =>
  body.fields?.map(({ field, code }) => `${field}: ${code}`);

async function create(insats: object): Promise<InsatsView> {
  const answer = await office.post(all(), { kind: 'individual', ...insats }).expect(201);
  return answer.body as InsatsView;
}

const asChange = ({ id: _, waiting: __, waitingUpdatedAt: ___, goals, ...rest }: InsatsView) => ({
  ...rest,
  goals: goals.map(({ id: ____, ...goal }) => goal),
});

beforeAll(async () => {
  api = await openTestApp();
  forbund = await api.addForbund('insatser');
  office = await api.signIn(await api.addAccount(forbund, 'forbund'));
}, 60_000);
afterAll(async () => {
  await api.close();
});

describe('a new insats', () => {
  it('is saved whole, with its goals, and read back', async () => {
    const goals = [
      { measure: 'workOrStudies', target: '0.4', gender: null, from: '2026-01', to: '2026-12' },
      { measure: 'ended', target: '25', gender: 'woman', from: null, to: null },
    ];
    const made = await create({
      name: 'Arbetsrehab',
      kind: 'both',
      individualShare: 60,
      owner: 'Kommunen',
      ledgerCode: '3006',
      codePrefix: 'ART',
      startDate: '2020-01-01',
      endDate: '2027-12-31',
      places: 40,
      followUpPlaces: 5,
      goals,
    });
    expect(made).toMatchObject({ name: 'Arbetsrehab', codePrefix: 'ART', version: 1, waiting: null });
    expect((await office.get(one(made.id)).expect(200)).body).toEqual(made);
    expect(made.goals).toMatchObject([goals[1], { ...goals[0], target: '0.40' }]);
  });

  it('gets a code prefix from its name, and no empty texts', async () => {
    const made = await create({ name: 'Grön rehabilitering', owner: '', ledgerCode: '' });
    expect(made).toMatchObject({ codePrefix: 'GR', owner: null, ledgerCode: null });
    const like = await create({ name: 'Gemensam rutin' });
    expect(like.codePrefix).not.toBe('GR');
  });

  it('is refused a name or a code prefix that is taken, in whatever case', async () => {
    await create({ name: 'Östra vägen', codePrefix: 'OSV' });
    const answer = await office.post(all(), { name: 'ÖSTRA VÄGEN', kind: 'individual', codePrefix: 'OSV' }).expect(422);
    expect(fieldsOf(answer.body)).toEqual(['name: taken', 'codePrefix: taken']);
  });

  it('is a track of a top insats of the same förbund only', async () => {
    const top = await create({ name: 'Topp' });
    const track = await create({ name: 'Spår', parentId: top.id });
    const refused = async (parentId: string) =>
      fieldsOf((await office.post(all(), { name: 'Underspår', kind: 'individual', parentId }).expect(422)).body);
    expect(await refused(track.id)).toEqual(['parentId: isTrack']);
    expect(await refused(randomUUID())).toEqual(['parentId: unknown']);
    const elsewhere = await api.addForbund('insatser-elsewhere');
    const there = await api.signIn(await api.addAccount(elsewhere, 'forbund'));
    const foreign = (await there.post(all(elsewhere), { name: 'Topp', kind: 'individual' }).expect(201)).body;
    expect(await refused(foreign.id)).toEqual(['parentId: unknown']);
    const change = { ...asChange(top), parentId: track.id };
    expect(fieldsOf((await office.put(one(top.id), change).expect(422)).body)).toEqual(['parentId: isTrack']);
    const other = await create({ name: 'Annan topp' });
    const under = { ...asChange(top), parentId: other.id };
    expect(fieldsOf((await office.put(one(top.id), under).expect(422)).body)).toEqual(['parentId: hasTracks']);
  });

  it('is refused what the contract refuses, by field', async () => {
    const answer = await office.post(all(), { name: '', kind: 'both', startDate: '2026-02-01', endDate: '2026-01-01' });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer.body)).toEqual([
      'name: textLength',
      'individualShare: individualShare',
      'endDate: endBeforeStart',
    ]);
  });

  it.each([
    ['name', 'a\u0007b', 'textCharacter'],
    ['name', '\u202e', 'textCharacter'],
    ['name', '\ud800', 'textCharacter'],
    ['owner', 'a\u200bb', 'textCharacter'],
    ['owner', 'Anna 19121212-1212', 'personalNumber'],
    ['ledgerCode', '121212–1212', 'personalNumber'],
    ['startDate', '0000-01-01', 'notADate'],
    ['startDate', { constructor: { x: 1 } }, 'unknownField'],
    ['goals', [[]], 'list'],
  ])('is refused with %s %j', async (field, value, code) => {
    const answer = await office.post(all(), { name: 'Otillåten', kind: 'individual', [field]: value }).expect(422);
    expect(fieldsOf(answer.body)?.[0]).toMatch(new RegExp(`^${field}.*: ${code}$`));
  });

  it('made twice at once under one name is made once', async () => {
    const twice = await Promise.all([1, 2].map(() => office.post(all(), { name: 'Dubbel', kind: 'individual' })));
    expect(twice.map((answer) => answer.status).sort()).toEqual([201, 422]);
  });
});

describe('the list', () => {
  it('is in Swedish order with tracks under their insats', async () => {
    const of = await api.addForbund('insatser-order');
    const there = await api.signIn(await api.addAccount(of, 'forbund'));
    const add = async (name: string, parentId: string | null = null) =>
      (await there.post(all(of), { name, kind: 'individual', parentId }).expect(201)).body.id as string;
    const a = await add('Ängen');
    await add('Åkern');
    await add('Zeta');
    await add('Spår 10', a);
    await add('Spår 2', a);
    const names = ((await there.get(all(of)).expect(200)).body as InsatsView[]).map(({ name }) => name);
    expect(names).toEqual(['Zeta', 'Åkern', 'Ängen', 'Spår 2', 'Spår 10']);
  });

  it('shows a samordnare the own insatser with their tracks, and no other', async () => {
    const own = await create({ name: 'Egen' });
    const track = await create({ name: 'Eget spår', parentId: own.id });
    const other = await create({ name: 'Andras' });
    const samordnare = await api.signIn(await api.addAccount(forbund, 'samordnare', [own.id]));
    const seen = (await samordnare.get(all()).expect(200)).body as InsatsView[];
    expect(seen.map(({ id }) => id)).toEqual([own.id, track.id]);
    await samordnare.get(one(other.id)).expect(404);
  });
});

describe('a change', () => {
  it('replaces the whole, goals too, and counts the version on', async () => {
    const made = await create({ name: 'Före', goals: [{ measure: 'active', target: '10' }] });
    const changed = { ...asChange(made), name: 'Efter', goals: [{ measure: 'stepForward', target: '0.55' }] };
    const answer = await office.put(one(made.id), changed).expect(200);
    expect(answer.body).toMatchObject({ name: 'Efter', version: 2, codePrefix: made.codePrefix });
    expect(answer.body.goals).toMatchObject([{ measure: 'stepForward', target: '0.55' }]);
    expect((await office.get(one(made.id))).body).toEqual(answer.body);
  });

  it('of an older version is refused with the newer value', async () => {
    const made = await create({ name: 'Samtidig' });
    await office.put(one(made.id), { ...asChange(made), owner: 'Den första' }).expect(200);
    const answer = await office.put(one(made.id), { ...asChange(made), owner: 'Den andra' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'staleVersion', current: { owner: 'Den första', version: 2 } });
  });

  it('made twice at once is made once', async () => {
    const made = await create({ name: 'Två på en gång' });
    const twice = await Promise.all(['A', 'B'].map((owner) => office.put(one(made.id), { ...asChange(made), owner })));
    expect(twice.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('is refused where it would leave participations outside, by field', async () => {
    const made = await create({ name: 'Med deltagare', startDate: '2026-01-01' });
    const samordnare = await api.signIn(await api.addAccount(forbund, 'samordnare', [made.id]));
    const enrol = (startDate: string) =>
      samordnare.post(pathOf(paths.participations, { forbund }), {
        insatsId: made.id,
        answers: { ...background, startDate },
      });
    await enrol('2026-03-10').expect(201);
    const refused = async (change: object) =>
      fieldsOf((await office.put(one(made.id), { ...asChange(made), ...change }).expect(422)).body);
    expect(await refused({ endDate: '2026-03-09' })).toEqual(['endDate: participationsAfter']);
    expect(await refused({ startDate: '2026-03-11' })).toEqual(['startDate: participationsBefore']);
    expect(await refused({ kind: 'structural' })).toEqual(['kind: hasParticipations']);
    await office.put(one(made.id), { ...asChange(made), endDate: '2026-03-10' }).expect(200);
    const answer = await enrol('2026-03-11').expect(422);
    expect(fieldsOf(answer.body)).toEqual(['startDate: afterInsats']);
  });

  it('of the end and enrolments after it, at once, never both stand', async () => {
    const made = await create({ name: 'Stängs nu' });
    const samordnare = await api.signIn(await api.addAccount(forbund, 'samordnare', [made.id]));
    const enrolment = { insatsId: made.id, answers: { ...background, startDate: '2026-06-01' } };
    const [closed, ...enrolled] = await Promise.all([
      office.put(one(made.id), { ...asChange(made), endDate: '2026-05-31' }),
      ...Array.from({ length: 6 }, () => samordnare.post(pathOf(paths.participations, { forbund }), enrolment)),
    ]);
    const stands = enrolled.filter(({ status }) => status === 201).length;
    expect(enrolled.every(({ status }) => status === 201 || status === 422)).toBe(true);
    expect({ closed: closed.status, stands: stands > 0 }).toEqual(
      stands > 0 ? { closed: 422, stands: true } : { closed: 200, stands: false },
    );
  });

  it('of an insats of another förbund, of none and of no id is not found', async () => {
    const elsewhere = await api.addForbund('insatser-foreign');
    const there = await api.signIn(await api.addAccount(elsewhere, 'forbund'));
    const foreign = (await there.post(all(elsewhere), { name: 'Hos dem', kind: 'individual' }).expect(201))
      .body as InsatsView;
    for (const id of [foreign.id, randomUUID(), 'x', `${foreign.id}'`]) {
      await office.put(one(id), asChange(foreign)).expect(404);
      await office.get(one(id)).expect(404);
    }
    await office.get(one(foreign.id, elsewhere)).expect(403);
  });
});

describe('the waiting count', () => {
  it('is set by the samordnare of the insats, with the day and the version', async () => {
    const made = await create({ name: 'Med kö' });
    const samordnare = await api.signIn(await api.addAccount(forbund, 'samordnare', [made.id]));
    const answer = await samordnare.put(waitingOf(made.id), { waiting: 7, version: 1 }).expect(200);
    expect(answer.body).toMatchObject({ waiting: 7, version: 2, waitingUpdatedAt: '2026-11-20T10:00:00.000Z' });
    const stale = await samordnare.put(waitingOf(made.id), { waiting: 8, version: 1 }).expect(409);
    expect(stale.body.current).toMatchObject({ waiting: 7, version: 2 });
    const kept = await office.put(one(made.id), { ...asChange(made), version: 2 }).expect(200);
    expect(kept.body).toMatchObject({ waiting: 7, version: 3 });
    await office.put(waitingOf(made.id), { waiting: 1, version: 3 }).expect(403);
    const other = await create({ name: 'Andras kö' });
    await samordnare.put(waitingOf(other.id), { waiting: 1, version: 1 }).expect(404);
  });
});

describe('the audit trail', () => {
  it('has every change with the whole insats after it', async () => {
    const made = await create({ name: 'Spårad' });
    await office.put(one(made.id), { ...asChange(made), goals: [{ measure: 'ended', target: '3' }] }).expect(200);
    await office.put(one(made.id), asChange(made)).expect(409);
    const entries = await api.db.asSuperuser<{ action: string; actor: string; after_image: InsatsView }>(
      `SELECT e.action, e.actor, c.after_image FROM audit_entry e JOIN audit_content c USING (forbund_id, content_id)
       WHERE e.subject_id = $1 ORDER BY e.audit_id`,
      [made.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['created', 'edited']);
    expect(entries[0]?.after_image).toEqual(made);
    expect(entries[1]?.after_image.goals).toMatchObject([{ measure: 'ended', target: '3' }]);
    expect(entries[1]?.actor).toMatch(/^forbund-/);
  });
});
