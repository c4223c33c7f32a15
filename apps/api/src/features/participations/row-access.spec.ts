import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isAllowed,
  type ParticipationView,
  pathOf,
  paths,
  type PermissionId,
  type Role,
  roles,
} from '@utfall/api-contract';
import supertest, { type Test } from 'supertest';
import { background } from '../../../test/enrolment.js';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

/** Every endpoint that reads or writes a row, with the permission that the table asks of it. */
const endpoints: [string, PermissionId, (by: TestClient, forbund: string, id: string, insats: string) => Test][] = [
  ['list', 'participation:read', (by, forbund) => by.get(pathOf(paths.participations, { forbund }))],
  ['search', 'participation:read', (by, forbund) => by.get(`${pathOf(paths.participations, { forbund })}?code=ART`)],
  [
    'enrol',
    'participation:write',
    (by, forbund, _, insatsId) => by.post(pathOf(paths.participations, { forbund }), { insatsId, answers: background }),
  ],
  ['read', 'participation:read', (by, forbund, id) => by.get(pathOf(paths.participation, { forbund, id }))],
  [
    'edit',
    'participation:write',
    (by, forbund, id) => by.put(pathOf(paths.participation, { forbund, id }), { answers: background, version: 1 }),
  ],
  [
    'exit',
    'participation:write',
    (by, forbund, id) =>
      by.post(pathOf(paths.exit, { forbund, id }), {
        answers: { endDate: '2026-06-01', exitReason: 'work' },
        version: 1,
      }),
  ],
  [
    'undo',
    'participation:write',
    (by, forbund, id) => by.post(pathOf(paths.exitUndo, { forbund, id }), { version: 2, correction: 'Fel person' }),
  ],
  ['timeline', 'participation:read', (by, forbund, id) => by.get(pathOf(paths.timeline, { forbund, id }))],
  ['contacts', 'participation:write', (by, forbund, id) => by.get(pathOf(paths.contactPersons, { forbund, id }))],
  [
    'add a part',
    'participation:write',
    (by, forbund, id) =>
      by.post(pathOf(paths.parts, { forbund, id, kind: 'meeting' }), {
        on: '2026-03-01',
        meeting: 'start',
        parties: ['participant'],
      }),
  ],
  [
    'hand over',
    'participation:write',
    (by, forbund, id) =>
      by.post(pathOf(paths.handOver, { forbund, id }), {
        insatsId: randomUUID(),
        answers: { endDate: '2026-06-01' },
        version: 1,
      }),
  ],
  ['history', 'participation:read', (by, forbund, id) => by.get(pathOf(paths.history, { forbund, id }))],
];

let api: TestApp;
let rows: Rows;
let foreign: Rows;
let known: ParticipationView;
let theirs: ParticipationView;
const clients = new Map<Role, TestClient>();
const clientOf = (role: Role) => clients.get(role)!;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'access');
  foreign = await openRows(api, 'access-foreign');
  known = await rows.enrol();
  theirs = await foreign.enrol();
  // Every role is given the insats, so that it is the role alone that decides.
  for (const role of Object.keys(roles) as Role[]) {
    clients.set(role, await api.signIn(await api.addAccount(rows.forbund, role, [rows.insats])));
  }
}, 60_000);
afterAll(async () => {
  await api.close();
});

const cases = (Object.keys(roles) as Role[]).flatMap((role) =>
  endpoints.map(([name, permission, request]) => ({ role, name, permission, request })),
);
const may = ({ role, permission }: { role: Role; permission: PermissionId }) =>
  isAllowed({ roles: [role], insatser: [] }, permission);

describe('a role without the permission', () => {
  it.each(cases.filter((one) => !may(one)))('$role is refused to $name', async ({ role, request }) => {
    const found = await request(clientOf(role), rows.forbund, known.id, rows.insats).expect(403);
    const guessed = await request(clientOf(role), rows.forbund, randomUUID(), rows.insats).expect(403);
    // Whether the row exists must not be told by the answer.
    expect({ ...guessed.body, requestId: '' }).toEqual({ ...found.body, requestId: '' });
    expect(JSON.stringify(found.body)).not.toContain(known.id);
  });

  it('are all but samordnare and insatsOwner', () => {
    const readers = cases.filter((one) => one.name === 'read' && may(one)).map(({ role }) => role);
    expect(readers).toEqual(['samordnare', 'insatsOwner']);
  });
});

describe('a role with the permission', () => {
  it.each(cases.filter((one) => may(one)))('$role is let in to $name', async ({ role, request }) => {
    const { status } = await request(clientOf(role), rows.forbund, known.id, rows.insats);
    expect([200, 201, 409]).toContain(status);
  });

  it.each(cases.filter((one) => may(one) && !['list', 'search'].includes(one.name)))(
    '$role finds in $name no row of another förbund, of another insats, or of none',
    async ({ role, request }) => {
      const hidden = await rows.addInsats({ name: `Andras ${randomUUID()}` });
      const others = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [hidden]));
      const { body } = await others.post(rows.list, { insatsId: hidden, answers: background }).expect(201);
      const ids = [theirs.id, (body as ParticipationView).id, randomUUID(), 'x', "' OR 1=1"];
      const insatser = [foreign.insats, hidden, randomUUID(), hidden, hidden];
      for (const [i, id] of ids.entries()) {
        const answer = await request(clientOf(role), rows.forbund, id, insatser[i]!);
        expect({ id, status: answer.status }).toEqual({ id, status: 404 });
      }
    },
  );

  it.each(cases.filter((one) => may(one)))('$role is refused $name in another förbund', async ({ role, request }) => {
    await request(clientOf(role), foreign.forbund, theirs.id, foreign.insats).expect(403);
    await request(clientOf(role), randomUUID(), theirs.id, foreign.insats).expect(403);
  });

  it('without the insats finds nothing', async () => {
    const idle = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', []));
    expect((await idle.get(rows.list).expect(200)).body).toEqual({ items: [], next: null, total: 0 });
    await idle.get(rows.path('participation', known.id)).expect(404);
  });
});

describe('nobody', () => {
  it.each(endpoints.filter(([, permission]) => permission === 'participation:read'))(
    'not signed in is let in to %s',
    async (_, __, request) => {
      const stranger = supertest(api.app.getHttpServer());
      const by = { get: (path: string) => stranger.get(path) } as TestClient;
      await request(by, rows.forbund, known.id, rows.insats).expect(401);
    },
  );
});
