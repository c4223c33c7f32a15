import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role, SessionView } from '@utfall/api-contract';
import { pino } from 'pino';
import supertest from 'supertest';
import { AppModule } from '../src/app.module.js';
import { csrfProtection } from '../src/platform/auth/csrf.js';
import { hashPassword } from '../src/platform/auth/password.js';
import { readConfig } from '../src/platform/config/config.js';
import { createApp } from '../src/platform/http/create-app.js';
import type { Platform } from '../src/platform/platform.module.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

/** A signed-in browser. */
export interface TestClient {
  get(path: string): supertest.Test;
  /** With the CSRF token, as the web sends it. */
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  delete(path: string): supertest.Test;
  /** A form with a file, as the import page sends it. */
  upload(path: string, fields: Record<string, string>, file: { name: string; content: Buffer }): supertest.Test;
  readonly session: SessionView;
}

/** The whole API over HTTP on a database of its own; the clock stands still until a test moves it. */
export interface TestApp {
  readonly db: TestDatabase;
  readonly app: NestExpressApplication;
  readonly clock: { now(): Date; set(instant: string): void };
  addForbund(slug: string): Promise<string>;
  /** An account with one role; returns its e-mail. */
  addAccount(forbundId: string, role: Role, insatser?: readonly string[]): Promise<string>;
  signIn(email: string): Promise<TestClient>;
  close(): Promise<void>;
}

/** Small, so that a file above it is quickly made. */
export const MAX_IMPORT_BYTES = 4_000_000;
export const PASSWORD = 'correct horse battery';

export async function openTestApp(today = '2026-11-20T10:00:00Z'): Promise<TestApp> {
  const db = await openTestDatabase();
  let instant = new Date(today);
  const clock = { now: () => instant, set: (text: string) => (instant = new Date(text)) };
  const platform: Platform = {
    config: readConfig({ UTFALL_MAX_IMPORT_BYTES: String(MAX_IMPORT_BYTES) }),
    clock,
    unitOfWork: db.unitOfWork,
    csrf: csrfProtection(false),
    logger: pino({ level: process.env['UTFALL_TEST_LOG'] ?? 'silent' }),
  };
  const app = await createApp(AppModule.with(platform), platform, undefined);
  // A real port: several requests at once on an unbound server would each open and close one.
  await app.listen(0, '127.0.0.1');
  const passwordHash = await hashPassword(PASSWORD);
  return {
    db,
    app,
    clock,
    addForbund: async (slug) => {
      const id = randomUUID();
      await db.asSuperuser(`INSERT INTO forbund (forbund_id, slug, name) VALUES ($1, $2, $3)`, [
        id,
        slug,
        `Förbundet ${slug}`,
      ]);
      return id;
    },
    addAccount: async (forbundId, role, insatser = []) => {
      const id = randomUUID();
      const email = `${role.toLowerCase()}-${id.slice(0, 8)}@example.org`;
      await db.asSuperuser(`INSERT INTO account (account_id, email, name, password_hash) VALUES ($1, $2, $3, $4)`, [
        id,
        email,
        role,
        passwordHash,
      ]);
      await db.asSuperuser(`INSERT INTO account_role (forbund_id, account_id, role) VALUES ($1, $2, $3)`, [
        forbundId,
        id,
        role,
      ]);
      for (const insats of insatser) {
        await db.asSuperuser(`INSERT INTO account_insats (forbund_id, account_id, insats_id) VALUES ($1, $2, $3)`, [
          forbundId,
          id,
          insats,
        ]);
      }
      return email;
    },
    signIn: (email) => signedIn(app, email),
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

async function signedIn(app: NestExpressApplication, email: string): Promise<TestClient> {
  const agent = supertest.agent(app.getHttpServer());
  const before = (await agent.get('/api/session').expect(200)).body as SessionView;
  const answer = await agent
    .post('/api/session')
    .set('x-csrf-token', before.csrfToken)
    .send({ email, password: PASSWORD })
    .expect(200);
  const session = answer.body as SessionView;
  const token = (test: supertest.Test) => test.set('x-csrf-token', session.csrfToken);
  return {
    session,
    get: (path) => agent.get(path),
    post: (path, body) => token(agent.post(path)).send(body),
    put: (path, body) => token(agent.put(path)).send(body),
    delete: (path) => token(agent.delete(path)),
    upload: (path, fields, { name, content }) =>
      token(agent.post(path)).field(fields).attach('file', content, { filename: name }),
  };
}
