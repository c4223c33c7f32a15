import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParticipationView, pathOf, paths } from '@utfall/api-contract';
import { openReferrals, type Referrals } from '../../../test/referrals.js';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let referrals: Referrals;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'forgotten');
  referrals = await openReferrals(api, rows);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const at = (path: string, id: string, more = {}) => pathOf(path, { forbund: rows.forbund, id, ...more });
const withdraw = async ({ id, version }: Pick<ParticipationView, 'id' | 'version'>) => {
  const body = { purpose: 'followUp', on: '2026-11-01', reason: 'protectedIdentity', version };
  return (await rows.samordnare.post(at(paths.withdrawal, id), body).expect(200)).body as ParticipationView;
};
const keyed = (client: TestClient, path: string, body: object, key: string) =>
  client.post(path, body).set('Idempotency-Key', key);

/** Every row of every table as text, by table. */
async function wholeDatabase(): Promise<Map<string, string>> {
  const tables = await api.db.asSuperuser<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await api.db.asSuperuser<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, E'\\n'), '') AS text FROM ${name} t`,
    );
    texts.set(name, row?.text ?? '');
  }
  return texts;
}

const holding = async (text: string) =>
  [...(await wholeDatabase())].filter(([, rows]) => rows.includes(text)).map(([table]) => table);

describe('a forgotten identity', () => {
  it('leaves no code in any table, also where another insats has looked it up', async () => {
    const { other, otherSamordnare } = referrals;
    const made = await rows.enrol();
    const code = made.code ?? '';
    const body = { insatsId: other, answers: made.answers, code };
    // Looked for, and refused for another reason: nobody is linked.
    await otherSamordnare.post(rows.list, { ...body, answers: { ...made.answers, startDate: null } }).expect(422);
    expect(await holding(code)).toContain('participant_code');
    await withdraw(made);
    expect(await holding(code)).toEqual([]);
  });

  it('leaves no hash of a request about a part, from which the answers could be guessed', async () => {
    const made = await rows.enrol();
    const path = at(paths.parts, made.id, { kind: 'observation' });
    const part = { on: '2026-03-01', answers: { support: ['incomeSupport'] } };
    const answer = await keyed(rows.samordnare, path, part, 'part-of-a-participation');
    expect(answer.status).toBe(201);
    await withdraw(made);
    const keys = await api.db.asSuperuser(`SELECT 1 FROM idempotency_key WHERE key = 'part-of-a-participation'`);
    expect(keys).toEqual([]);
  });

  it('leaves no hash of a step of the referral that it came by', async () => {
    const { create, step, take, path } = referrals;
    const referral = await create('samordnare', { askedInsatsId: rows.insats });
    await take('samordnare', referral, { action: 'place', insatsId: rows.insats });
    const placed = (await rows.samordnare.get(path('insats', referral.id)).expect(200)).body as {
      id: string;
      version: number;
    };
    await step('samordnare', placed, { action: 'queue' }, 'step-of-a-referral').expect(200);
    const made = await rows.enrol({ startDate: '2026-10-02' }, { referralId: referral.id });
    await withdraw(made);
    const keys = await api.db.asSuperuser(`SELECT 1 FROM idempotency_key WHERE key = 'step-of-a-referral'`);
    expect(keys).toEqual([]);
  });

  it('goes with the other record of the same enrolment', async () => {
    const [kept, other] = [await rows.enrol(), await rows.enrol()];
    const decision = { kind: 'sameSpell', keptId: kept.id, keptVersion: 1, otherId: other.id, otherVersion: 1 };
    await rows.samordnare.post(pathOf(paths.duplicates, { forbund: rows.forbund }), decision).expect(201);
    await withdraw(kept);
    const left = (await rows.samordnare.get(rows.path('participation', other.id)).expect(200))
      .body as ParticipationView;
    expect([left.code, left.answers['mode'], left.answers['ageBand'] ?? null]).toEqual([null, 'anonymous', null]);
    expect(await holding(other.code ?? '')).toEqual([]);
  });
});
