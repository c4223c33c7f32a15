import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAllowed, type PermissionId, permissions, type Role } from '@utfall/api-contract';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { success } from '../errors/result.js';
import type { Principal } from './principal.js';

interface Tenant {
  forbund: string;
  insats: string;
  other: string;
  participation: string;
}

let db: TestDatabase;
let own: Tenant;
let foreign: Tenant;

async function makeTenant(slug: string): Promise<Tenant> {
  const tenant = { forbund: randomUUID(), insats: randomUUID(), other: randomUUID(), participation: randomUUID() };
  await db.asSuperuser(`INSERT INTO forbund (forbund_id, slug, name) VALUES ($1, $2, $2)`, [tenant.forbund, slug]);
  for (const [insats, prefix] of [
    [tenant.insats, 'AAA'],
    [tenant.other, 'BBB'],
  ]) {
    const participant = randomUUID();
    const code = `${prefix}-2026-001`;
    await db.asSuperuser(
      `INSERT INTO insats (forbund_id, insats_id, name, kind, code_prefix, ledger_code) VALUES ($1, $2, $3, 'individual', $3, $3)`,
      [tenant.forbund, insats, prefix],
    );
    await db.asSuperuser(`INSERT INTO participant (forbund_id, participant_id) VALUES ($1, $2)`, [
      tenant.forbund,
      participant,
    ]);
    await db.asSuperuser(`INSERT INTO participant_code (forbund_id, code, participant_id) VALUES ($1, $2, $3)`, [
      tenant.forbund,
      code,
      participant,
    ]);
    await db.asSuperuser(
      `INSERT INTO participation (forbund_id, participation_id, insats_id, participant_id, code, mode, gender, place, start_date)
       VALUES ($1, $2, $3, $4, $5, 1, 1, 1, '2026-01-15')`,
      [tenant.forbund, insats === tenant.insats ? tenant.participation : randomUUID(), insats, participant, code],
    );
    await db.asSuperuser(
      `INSERT INTO economy_row (forbund_id, economy_row_id, code, name, type, from_month, to_month, outturn)
       VALUES ($1, $2, $3, $3, 'insats', '2026-01-01', '2026-01-01', 100)`,
      [tenant.forbund, randomUUID(), prefix],
    );
    await db.asSuperuser(
      `INSERT INTO volume_count (forbund_id, volume_count_id, insats_id, month, gender, new_persons)
       VALUES ($1, $2, $3, '2026-01-01', 1, 5)`,
      [tenant.forbund, randomUUID(), insats],
    );
  }
  return tenant;
}

const as = (tenant: Tenant, role: Role, insatser: string[] = []): Principal => ({
  forbundId: tenant.forbund,
  accountId: randomUUID(),
  actor: role,
  grant: { roles: [role], insatser },
  isOperator: false,
});

beforeAll(async () => {
  db = await openTestDatabase();
  own = await makeTenant('own');
  foreign = await makeTenant('foreign');
}, 60_000);
afterAll(async () => {
  await db.close();
});

const tables = [
  'forbund',
  'insats',
  'participation',
  'participant',
  'economy_row',
  'volume_count',
  'account',
  'session',
];

describe('a session outside a unit of work', () => {
  it.each([...tables, 'participation_fact', 'audit_entry', 'participant_code'])('cannot read %s', async (table) => {
    await expect(db.dataSource.query(`SELECT count(*) FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('may ask for a session by the hash of its token, which no role of a förbund may', async () => {
    const ask = `SELECT * FROM living_session('\\x00', now(), now(), now())`;
    await expect(db.dataSource.query(ask)).resolves.toEqual([]);
    for (const role of ['samordnare', 'forbund', 'administrator'] as const) {
      const [permission] = (Object.keys(permissions) as PermissionId[]).filter((id) =>
        isAllowed(as(own, role, [own.insats]).grant, id),
      );
      const asked = db.unitOfWork.run(as(own, role, [own.insats]), permission as PermissionId, async (tx) =>
        success(await tx.query(ask)),
      );
      await expect(asked).rejects.toThrow(/permission denied/);
    }
  });
});

describe('a samordnare of one insats', () => {
  const samordnare = () => as(own, 'samordnare', [own.insats]);

  it('reads the rows of that insats and no other', async () => {
    const rows = await db.unitOfWork.run(samordnare(), 'participation:read', async (tx) =>
      success(await tx.query<{ insats_id: string }>(`SELECT insats_id FROM participation`)),
    );
    expect(rows).toEqual({ ok: true, value: [{ insats_id: own.insats }] });
  });

  it('cannot read another förbund by setting its id, for the role is set with it', async () => {
    const rows = await db.unitOfWork.run(as(foreign, 'samordnare', [own.insats]), 'participation:read', async (tx) =>
      success(await tx.query(`SELECT 1 FROM participation`)),
    );
    expect(rows).toEqual({ ok: true, value: [] });
  });

  it.each(['insats_id', 'forbund_id'])('cannot move a row by its %s', async (column) => {
    const target = column === 'insats_id' ? own.other : foreign.forbund;
    await expect(
      db.unitOfWork.run(samordnare(), 'participation:write', async (tx) => {
        await tx.query(`UPDATE participation SET ${column} = $1`, [target]);
        return success(undefined);
      }),
    ).rejects.toThrow(/row-level security/);
  });

  it('cannot write into an insats of others', async () => {
    await expect(
      db.unitOfWork.run(samordnare(), 'participation:write', async (tx) => {
        await tx.query(
          `INSERT INTO participation (forbund_id, participation_id, insats_id, mode, place, start_date) VALUES ($1, $2, $3, 2, 1, '2026-01-01')`,
          [own.forbund, randomUUID(), own.other],
        );
        return success(undefined);
      }),
    ).rejects.toThrow(/row-level security/);
  });

  it('learns of a code elsewhere only whether it exists, and only in the own förbund', async () => {
    const answer = await db.unitOfWork.run(samordnare(), 'participation:write', async (tx) =>
      success(await tx.query<{ known: boolean }>(`SELECT participant_of_code('BBB-2026-001') IS NOT NULL AS known`)),
    );
    expect(answer).toEqual({ ok: true, value: [{ known: true }] });
    await expect(
      db.unitOfWork.run(samordnare(), 'participation:read', async (tx) =>
        success(await tx.query(`SELECT code FROM participant_code`)),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('sees in aggregates no fact, cost or count of another insats', async () => {
    const answer = await db.unitOfWork.run(samordnare(), 'report:read', async (tx) =>
      success({
        facts: await tx.query(`SELECT insats_id FROM participation_fact`),
        insatser: await tx.query(`SELECT insats_id FROM insats`),
        volume: await tx.query(`SELECT insats_id FROM volume_count`),
        economy: await tx.query(`SELECT code FROM economy_row`),
      }),
    );
    expect(answer).toEqual({
      ok: true,
      value: {
        facts: [{ insats_id: own.insats }],
        insatser: [{ insats_id: own.insats }],
        volume: [{ insats_id: own.insats }],
        economy: [{ code: 'AAA' }],
      },
    });
  });

  it('without any insats sees nothing', async () => {
    const answer = await db.unitOfWork.run(as(own, 'samordnare'), 'report:read', async (tx) =>
      success({
        facts: await tx.query(`SELECT 1 FROM participation_fact`),
        insatser: await tx.query(`SELECT 1 FROM insats`),
        economy: await tx.query(`SELECT 1 FROM economy_row`),
      }),
    );
    expect(answer).toEqual({ ok: true, value: { facts: [], insatser: [], economy: [] } });
  });
});

describe.each<[Role, 'report:read' | 'insats:write' | 'account:manage' | 'audit:read']>([
  ['beredningsgrupp', 'report:read'],
  ['forbund', 'report:read'],
  ['forbund', 'insats:write'],
  ['economist', 'report:read'],
  ['administrator', 'account:manage'],
  ['auditor', 'audit:read'],
  ['dataProtectionOfficer', 'audit:read'],
])('%s with %s', (role, permission) => {
  it.each(['participation', 'participant', 'participant_code', 'audit_content', 'import_stage_rows'])(
    'is refused the rows of %s by the database',
    async (table) => {
      if (table === 'import_stage_rows') {
        // Staging is per account: what others staged is invisible even where the table may be used.
        await db.asSuperuser(
          `INSERT INTO import_stage (forbund_id, import_id, row_no, staged_by, payload) VALUES ($1, $2, 1, 'somebody', '{}')`,
          [own.forbund, randomUUID()],
        );
        const seen = await db.unitOfWork
          .run(as(own, role), permission, async (tx) => success(await tx.query(`SELECT 1 FROM import_stage`)))
          .catch((error: unknown) => String(error));
        expect(
          typeof seen === 'string'
            ? seen.includes('permission denied')
            : JSON.stringify(seen) === '{"ok":true,"value":[]}',
        ).toBe(true);
        return;
      }
      await expect(
        db.unitOfWork.run(as(own, role), permission, async (tx) => success(await tx.query(`SELECT * FROM ${table}`))),
      ).rejects.toThrow(/permission denied/);
    },
  );
});

describe('the statistics role', () => {
  it('reads facts of the own förbund only, without code or participant id', async () => {
    const answer = await db.unitOfWork.run(as(own, 'beredningsgrupp'), 'report:read', async (tx) =>
      success(await tx.query<Record<string, unknown>>(`SELECT * FROM participation_fact`)),
    );
    const rows = answer.ok ? answer.value : [];
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row['forbund_id'] === own.forbund)).toBe(true);
    expect(Object.keys(rows[0] ?? {})).not.toEqual(expect.arrayContaining(['code']));
    expect(Object.keys(rows[0] ?? {})).not.toEqual(expect.arrayContaining(['participant_id']));
    expect(Object.keys(rows[0] ?? {})).not.toEqual(expect.arrayContaining(['participation_id']));
  });

  it('gives a person another number in every transaction', async () => {
    const persons = async () => {
      const answer = await db.unitOfWork.run(as(own, 'beredningsgrupp'), 'report:read', async (tx) =>
        success(await tx.query<{ person: string }>(`SELECT person FROM participation_fact ORDER BY insats_id`)),
      );
      return answer.ok ? answer.value.map((row) => row.person) : [];
    };
    const [first, second] = [await persons(), await persons()];
    expect(new Set([...first, ...second]).size).toBe(4);
  });

  it('cannot write, and a snapshot cannot either', async () => {
    await expect(
      db.unitOfWork.run(
        as(own, 'forbund'),
        'insats:write',
        async (tx) => success(await tx.query(`DELETE FROM economy_row`)),
        {
          snapshot: true,
        },
      ),
    ).rejects.toThrow(/read-only/);
    await expect(
      db.unitOfWork.run(as(own, 'beredningsgrupp'), 'report:read', async (tx) =>
        success(await tx.query(`DELETE FROM economy_row`)),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('the unit of work', () => {
  it('refuses what the permission table does not grant before asking the database', async () => {
    const answer = await db.unitOfWork.run(as(own, 'beredningsgrupp'), 'participation:read', () =>
      Promise.reject(new Error('must not run')),
    );
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('rolls back on a failure as on an exception, and keeps nothing of the role', async () => {
    const name = async () =>
      (await db.asSuperuser<{ name: string }>(`SELECT name FROM forbund WHERE forbund_id = $1`, [own.forbund]))[0]
        ?.name;
    const change = (outcome: () => ReturnType<typeof success<number>> | { ok: false; code: 'conflict' }) =>
      db.unitOfWork.run(as(own, 'forbund'), 'insats:write', async (tx) => {
        await tx.query(`UPDATE insats SET name = 'changed' WHERE insats_id = $1`, [own.insats]);
        return outcome();
      });
    await expect(change(() => ({ ok: false, code: 'conflict' }))).resolves.toMatchObject({
      ok: false,
      code: 'conflict',
    });
    await expect(
      change(() => {
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
    const [row] = await db.asSuperuser<{ name: string }>(`SELECT name FROM insats WHERE insats_id = $1`, [own.insats]);
    expect(row?.name).toBe('AAA');
    expect(await name()).toBe('own');
    const [session] = await db.dataSource.query<{ role: string; forbund: string | null }[]>(
      `SELECT current_user AS role, nullif(current_setting('app.forbund_id', true), '') AS forbund`,
    );
    expect(session).toEqual({ role: 'utfall_none', forbund: null });
  });
});

describe('every table', () => {
  it('has forced row security, the owner utfall_owner, and keys that begin with forbund_id', async () => {
    const found = await db.asSuperuser<{ name: string; owner: string; forced: boolean }>(
      `SELECT c.relname AS name, r.rolname AS owner, c.relrowsecurity AND c.relforcerowsecurity AS forced
       FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'migrations'`,
    );
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((table) => !table.forced || table.owner !== 'utfall_owner')).toEqual([]);
    const keys = await db.asSuperuser<{ name: string; first: string }>(
      `SELECT conrelid::regclass::text || ' ' || conname AS name, a.attname AS first
       FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
       WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace
         AND conrelid::regclass::text NOT IN ('forbund', 'account', 'session', 'migrations')`,
    );
    // A reference to an account cannot: accounts hold roles in several förbund.
    const wrong = keys.filter((key) => key.first !== 'forbund_id' && key.first !== 'account_id');
    expect(wrong).toEqual([]);
  });
});
