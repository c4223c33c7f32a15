import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContactPersonView, type ParticipationView, pathOf, paths, type TimelineView } from '@utfall/api-contract';
import type { PartKind } from '@utfall/participation';
import { openRows, type Rows } from '../../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../../test/test-app.js';
import type { Principal } from '../../../platform/database/principal.js';
import { success } from '../../../platform/errors/result.js';
import { partTables } from './part-tables.js';

const kinds = Object.keys(partTables) as PartKind[];
const tables = kinds.map((kind) => [kind, partTables[kind].table] as const);
const WHY = 'Fel dag i kalendern';

let api: TestApp;
let rows: Rows;
let foreign: Rows;
let made: ParticipationView;
/** Whoever works in another insats of the förbund, and in another förbund. */
let strangers: readonly (readonly [string, TestClient, Principal])[];
let own: Principal;
let seen: TimelineView;
let parts: Readonly<Record<PartKind, object>>;

const samordnareOf = (forbund: string, insatser: string[]): Principal => ({
  forbundId: forbund,
  accountId: randomUUID(),
  actor: 'samordnare',
  grant: { roles: ['samordnare'], insatser },
  isOperator: false,
});
/** What one statement finds or changes, with the rights of somebody who may write rows. */
const found = async (by: Principal, statement: string, values: unknown[] = []) => {
  const result = await api.db.unitOfWork.run(by, 'participation:write', async (tx) =>
    success(await tx.query<Record<string, unknown>>(statement, values)),
  );
  return result.ok ? result.value : [];
};
const stored = async () => {
  const kept = tables.map(([, table]) => api.db.asSuperuser(`SELECT * FROM ${table} ORDER BY 1, 2, 3`));
  return await Promise.all(kept);
};

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'parts-own');
  foreign = await openRows(api, 'parts-foreign');
  const beside = await rows.addInsats({ name: 'Förrehab', codePrefix: 'FÖR', startDate: '2020-01-01' });
  made = await rows.enrol();
  const contacts = pathOf(paths.contactPersons, { forbund: rows.forbund, id: made.id });
  const [contact] = (await rows.samordnare.get(contacts).expect(200)).body as ContactPersonView[];
  const observed = { answers: { occupation: ['workTraining'] }, extents: {} };
  parts = {
    pause: { from: '2026-03-01', to: '2026-03-10', reason: 'illness' },
    contact: { from: '2026-02-01', accountId: contact?.accountId },
    observation: { on: '2026-03-15', ...observed },
    meeting: { on: '2026-03-10', meeting: 'coordination', parties: ['participant'] },
    followUp: { months: 6, on: '2026-10-01', outcome: 'reached', ...observed },
  };
  const exit = { answers: { endDate: '2026-04-01', exitReason: 'work' }, version: 1 };
  await rows.samordnare.post(rows.path('exit', made.id), exit).expect(200);
  for (const kind of kinds) {
    const path = pathOf(paths.parts, { forbund: rows.forbund, id: made.id, kind });
    await rows.samordnare.post(path, parts[kind]).expect(201);
  }
  seen = (await rows.samordnare.get(rows.path('timeline', made.id)).expect(200)).body as TimelineView;
  own = samordnareOf(rows.forbund, [rows.insats]);
  strangers = [
    [
      'another insats',
      await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [beside])),
      samordnareOf(rows.forbund, [beside]),
    ],
    ['another förbund', foreign.samordnare, samordnareOf(foreign.forbund, [foreign.insats])],
  ];
}, 120_000);
afterAll(async () => {
  await api.close();
});

describe('parts of a participation', () => {
  it('are neither read nor written over HTTP by those of another insats or another förbund', async () => {
    const before = await stored();
    for (const [who, client, { forbundId }] of strangers) {
      // Addressed in the own förbund of whoever asks, as in the one that it belongs to.
      for (const forbund of new Set([forbundId, rows.forbund])) {
        const refused = forbund === forbundId ? 404 : 403;
        const answers: [string, number][] = [];
        const tell = (what: string, { status }: { readonly status: number }) => answers.push([what, status]);
        const at = { forbund, id: made.id };
        tell('read', await client.get(pathOf(paths.timeline, at)));
        for (const kind of kinds) {
          const part = seen.parts[kind][0]?.id ?? '';
          expect(part).not.toBe('');
          tell(`add ${kind}`, await client.post(pathOf(paths.parts, { ...at, kind }), parts[kind]));
          const corrected = { ...parts[kind], version: 1, correction: WHY };
          tell(`correct ${kind}`, await client.put(pathOf(paths.part, { ...at, kind, part }), corrected));
          const removal = pathOf(paths.partRemoval, { ...at, kind, part });
          tell(`remove ${kind}`, await client.post(removal, { version: 1, correction: WHY }));
        }
        expect([who, answers]).toEqual([who, answers.map(([what]) => [what, refused])]);
      }
    }
    expect(await stored()).toEqual(before);
  });

  it.each(tables)('of kind %s are out of reach in the database itself', async (_, table) => {
    const before = await stored();
    expect(await found(own, `SELECT 1 FROM ${table}`)).toHaveLength(1);
    const [kept] = await api.db.asSuperuser<{ row: object }>(`SELECT to_jsonb(x) AS row FROM ${table} x`);
    const copy = JSON.stringify({ ...kept?.row, part_id: randomUUID() });
    for (const [who, , principal] of strangers) {
      expect([who, await found(principal, `SELECT 1 FROM ${table}`)]).toEqual([who, []]);
      expect([who, await found(principal, `UPDATE ${table} SET version = 9 RETURNING 1`)]).toEqual([who, []]);
      expect([who, await found(principal, `DELETE FROM ${table} RETURNING 1`)]).toEqual([who, []]);
      const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
      await expect(found(principal, insert, [copy])).rejects.toThrow(/row-level security/);
    }
    expect(await stored()).toEqual(before);
  });
});
