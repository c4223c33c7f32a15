import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@utfall/api-contract';
import { storedRows, today } from '../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { passwordMatches } from '../platform/auth/password.js';
import { DEMO_PASSWORD } from './demo-accounts.js';
import { hasDemo } from './first-start.js';
import { loadDemo } from './load-demo.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await openTestDatabase();
  expect(await loadDemo(db.unitOfWork, today)).toEqual({ ok: true, value: undefined });
}, 60_000);
afterAll(() => db.close());

describe('the demo', () => {
  it('is two förbund, the golden one and the generated one, with rows in each', async () => {
    const forbund = await db.asSuperuser(
      `SELECT slug, (SELECT count(*)::int FROM insats i WHERE i.forbund_id = f.forbund_id) >= 10 AS insatser,
              (SELECT count(*)::int FROM participation p WHERE p.forbund_id = f.forbund_id) AS participations,
              (SELECT count(*)::int FROM volume_count v WHERE v.forbund_id = f.forbund_id) > 0 AS volume,
              (SELECT count(*)::int FROM economy_row e WHERE e.forbund_id = f.forbund_id) > 0 AS economy
       FROM forbund f ORDER BY slug`,
    );
    expect(forbund).toEqual([
      { slug: 'exempel', insatser: true, participations: 1500, volume: true, economy: true },
      { slug: 'vm', insatser: true, participations: 109, volume: true, economy: true },
    ]);
  });

  it('has one account per role, with that role in both förbund and the one password', async () => {
    const accounts = await db.asSuperuser<{ email: string; password_hash: string; roles: string[]; forbund: number }>(
      `SELECT a.email, a.password_hash, array_agg(DISTINCT r.role) AS roles, count(DISTINCT r.forbund_id)::int AS forbund
       FROM account a JOIN account_role r USING (account_id) GROUP BY a.account_id`,
    );
    expect(accounts.flatMap((account) => account.roles).sort()).toEqual(Object.keys(roles).sort());
    expect(accounts.every((account) => account.forbund === 2)).toBe(true);
    expect(await passwordMatches(accounts[0]?.password_hash, DEMO_PASSWORD)).toBe(true);
  });

  it('gives the samordnare own insatser in both, and nobody of aggregates any', async () => {
    const own = await db.asSuperuser<{ email: string; insatser: string[] }>(
      `SELECT a.email, array_agg(i.name ORDER BY i.name) AS insatser FROM account_insats ai JOIN account a USING (account_id)
       JOIN insats i USING (forbund_id, insats_id) GROUP BY a.email ORDER BY a.email`,
    );
    expect(own.map(({ email }) => email.split('@')[0])).toEqual(['insatsagare', 'samordnare']);
    expect(own[1]?.insatser).toContain('Arbetsrehabteamet');
    expect(own[1]?.insatser.length).toBeGreaterThan(3);
  });

  it('counts codes on where the generated ones end', async () => {
    const behind = await db.asSuperuser(
      `SELECT p.code FROM participation p
       JOIN insats i ON i.forbund_id = p.forbund_id AND i.code_prefix = split_part(p.code, '-', 1)
       LEFT JOIN code_counter c ON c.forbund_id = p.forbund_id AND c.insats_id = i.insats_id
         AND c.year = split_part(p.code, '-', 2)::int
       WHERE p.code ~ '^[A-ZÅÄÖ0-9]{2,8}-[0-9]{4}-[0-9]{3}$' AND c.last IS DISTINCT FROM greatest(c.last, split_part(p.code, '-', 3)::int)`,
    );
    expect(behind).toEqual([]);
  });

  it('has a queue as long as each insats says, referrals for the team, and started ones joined with their participation', async () => {
    const wrong = await db.asSuperuser(
      `SELECT i.name FROM insats i JOIN referral r ON r.forbund_id = i.forbund_id AND r.placed_insats_id = i.insats_id
       GROUP BY i.name, i.waiting HAVING count(*) FILTER (WHERE r.state IN ('placed', 'queued')) IS DISTINCT FROM i.waiting`,
    );
    expect(wrong).toEqual([]);
    const [counts] = await db.asSuperuser<Record<string, number>>(
      `SELECT count(*) FILTER (WHERE placed_insats_id IS NULL AND closed_date IS NULL)::int AS unplaced,
              count(*) FILTER (WHERE state = 'started')::int AS started,
              count(*) FILTER (WHERE state = 'started' AND participation_id IS NULL)::int AS alone FROM referral`,
    );
    expect(counts).toMatchObject({ unplaced: 8, alone: 0 });
    expect(counts?.['started']).toBeGreaterThan(50);
  });

  it('is known again by its accounts', async () => {
    expect(await hasDemo(db.unitOfWork)).toBe(true);
  });

  it('is not there in halves: a second one is refused whole', async () => {
    const before = await storedRows(db);
    await expect(loadDemo(db.unitOfWork, today)).rejects.toThrow(/duplicate key/);
    expect(await storedRows(db)).toEqual(before);
  });
});
