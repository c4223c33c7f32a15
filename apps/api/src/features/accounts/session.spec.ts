import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, SessionView } from '@utfall/api-contract';
import supertest from 'supertest';
import { openTestApp, PASSWORD, type TestApp } from '../../../test/test-app.js';

let test: TestApp;
let forbund: string;

beforeAll(async () => {
  test = await openTestApp();
  forbund = await test.addForbund('vm');
}, 60_000);
afterAll(async () => {
  await test.close();
});

const agent = () => supertest.agent(test.app.getHttpServer());

const sessions = async () =>
  (await test.db.asSuperuser<{ id: string }>(`SELECT account_id AS id FROM session`)).map(({ id }) => id);

async function attempt(email: string, password: string): Promise<supertest.Response> {
  const browser = agent();
  const { csrfToken } = (await browser.get('/api/session')).body as SessionView;
  return await browser.post('/api/session').set('x-csrf-token', csrfToken).send({ email, password });
}

describe('signing in', () => {
  it('gives the account, its förbund and roles, and a cookie that scripts and other sites cannot use', async () => {
    const email = await test.addAccount(forbund, 'beredningsgrupp');
    const answer = await attempt(` ${email.toUpperCase()} `, PASSWORD);
    expect(answer.status).toBe(200);
    expect((answer.body as SessionView).account).toMatchObject({
      email,
      forbund: [{ id: forbund, slug: 'vm', roles: ['beredningsgrupp'], insatser: [] }],
    });
    const cookies: string[] = [answer.headers['set-cookie'] ?? []].flat();
    const cookie = cookies.find((c) => c.startsWith('utfall_session'));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
  });

  it('tells nothing about which of the two was wrong', async () => {
    const email = await test.addAccount(forbund, 'beredningsgrupp');
    const wrong = await attempt(email, 'not the password');
    const unknown = await attempt('nobody@example.org', 'not the password');
    const strip = ({ requestId: _, ...rest }: Problem) => rest;
    expect(wrong.status).toBe(401);
    expect(strip(wrong.body as Problem)).toEqual(strip(unknown.body as Problem));
    expect(wrong.headers['content-type']).toMatch(/application\/problem\+json/);
  });

  it('names the empty fields', async () => {
    const answer = await attempt('', '');
    expect(answer.status).toBe(422);
    expect(((answer.body as Problem).fields ?? []).map((field) => field.field).sort()).toEqual(['email', 'password']);
  });

  it('names an address that nothing could store', async () => {
    const answer = await attempt('a\0@b.se', PASSWORD);
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).fields?.map((field) => field.field)).toEqual(['email']);
  });

  it('on top of a session closes that one', async () => {
    const client = await test.signIn(await test.addAccount(forbund, 'forbund'));
    const again = await test.addAccount(forbund, 'beredningsgrupp');
    const before = await sessions();
    const old = client.session.account?.id;
    await client.post('/api/session', { email: again, password: 'not the password' }).expect(401);
    expect(await sessions()).toEqual(before);
    const answer = await client.post('/api/session', { email: again, password: PASSWORD }).expect(200);
    expect((answer.body as SessionView).account).toMatchObject({ email: again });
    expect((await sessions()).filter((id) => id === old)).toEqual([]);
    expect(await sessions()).toHaveLength(before.length);
  });

  it('tells another window of the same session the same token, and a new session a new one', async () => {
    const client = await test.signIn(await test.addAccount(forbund, 'forbund'));
    const again = (await client.get('/api/session').expect(200)).body as SessionView;
    expect(again.csrfToken).toBe(client.session.csrfToken);
    const other = await test.signIn(await test.addAccount(forbund, 'forbund'));
    expect(other.session.csrfToken).not.toBe(client.session.csrfToken);
  });

  it('is refused without the CSRF token, and with one of another session', async () => {
    const email = await test.addAccount(forbund, 'forbund');
    const without = await agent().post('/api/session').send({ email, password: PASSWORD });
    expect(without.status).toBe(403);
    expect((without.body as Problem).code).toBe('csrf');
    const client = await test.signIn(email);
    const other = await test.signIn(email);
    const answer = await client.delete('/api/session').set('x-csrf-token', other.session.csrfToken);
    expect((answer.body as Problem).code).toBe('csrf');
  });

  it('is slowed down for an account that is being guessed', async () => {
    const email = await test.addAccount(forbund, 'auditor');
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await attempt(email, `guess number ${n}`)).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses[10]).toBe(429);
    expect((await attempt(email, PASSWORD)).status).toBe(429);
  }, 30_000);

  it('is refused for a disabled account', async () => {
    const email = await test.addAccount(forbund, 'forbund');
    const client = await test.signIn(email);
    await test.db.asSuperuser(`UPDATE account SET disabled_at = now() WHERE email = $1`, [email]);
    expect((await attempt(email, PASSWORD)).status).toBe(401);
    expect(((await client.get('/api/session')).body as SessionView).account).toBeNull();
  });
});

describe('a session', () => {
  it('ends when one signs out, and the old cookie opens nothing', async () => {
    const client = await test.signIn(await test.addAccount(forbund, 'forbund'));
    await client.delete('/api/session').expect(204);
    expect(((await client.get('/api/session')).body as SessionView).account).toBeNull();
  });

  it('ends after an hour without a request, and after a working day whatever happens', async () => {
    const email = await test.addAccount(forbund, 'forbund');
    const signedIn = async (client: { get(path: string): supertest.Test }) =>
      ((await client.get('/api/session')).body as SessionView).account !== null;
    test.clock.set('2026-11-20T08:00:00Z');
    const idle = await test.signIn(email);
    const busy = await test.signIn(email);
    test.clock.set('2026-11-20T08:50:00Z');
    expect(await signedIn(busy)).toBe(true);
    test.clock.set('2026-11-20T09:10:00Z');
    expect(await signedIn(idle)).toBe(false);
    for (let hour = 9; hour < 20; hour++) {
      test.clock.set(`2026-11-20T${String(hour).padStart(2, '0')}:45:00Z`);
      expect(await signedIn(busy)).toBe(true);
    }
    test.clock.set('2026-11-20T20:10:00Z');
    expect(await signedIn(busy)).toBe(false);
    test.clock.set('2026-11-20T10:00:00Z');
  });

  it('is stored as a hash only', async () => {
    const client = await test.signIn(await test.addAccount(forbund, 'forbund'));
    await client.get('/api/session').expect(200);
    const rows = await test.db.asSuperuser<{ length: number }>(`SELECT length(token_hash) AS length FROM session`);
    expect(rows.every((row) => row.length === 32)).toBe(true);
  });
});

describe('every answer', () => {
  it('carries the strict policy, a request id, and is not cached', async () => {
    const answer = await agent().get('/api/health').expect(200);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });

  it('is a problem document for an unknown path, a broken body and one too large', async () => {
    const missing = await agent().get('/api/nothing-here');
    expect(missing.status).toBe(404);
    expect((missing.body as Problem).code).toBe('notFound');
    const client = await test.signIn(await test.addAccount(forbund, 'forbund'));
    const broken = await client.post('/api/session').type('json').send('{"email":');
    expect((broken.body as Problem).code).toBe('badRequest');
    const large = await client.post('/api/session', { email: 'x'.repeat(300_000), password: 'y' });
    expect(large.status).toBe(413);
    expect((large.body as Problem).code).toBe('tooLarge');
  });
});
