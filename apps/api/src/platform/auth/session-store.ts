import { createHash, randomBytes } from 'node:crypto';
import type { AccountView, ForbundMembership, Role } from '@utfall/api-contract';
import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { failure, type Result, success } from '../errors/result.js';

const HOUR_MS = 3_600_000;
/** Signed out after an hour without a request, and after a working day whatever happens. */
export const IDLE_LIMIT_MS = HOUR_MS;
export const SESSION_LIMIT_MS = 12 * HOUR_MS;
/** `last_seen_at` is written at most once a minute: a page of ten requests should not be ten writes. */
const TOUCH_AFTER_MS = 60_000;

/** The token goes to the browser and its hash to the database. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Stores a session of an account that has proven itself. */
export async function openSession(manager: EntityManager, accountId: string, token: string, now: Date): Promise<void> {
  await manager.query(`DELETE FROM session WHERE expires_at < $1`, [now]);
  await manager.query(
    `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
    [hashOf(token), accountId, now, new Date(now.getTime() + SESSION_LIMIT_MS)],
  );
}

export async function closeSession(manager: EntityManager, token: string): Promise<void> {
  await manager.query(`DELETE FROM session WHERE token_hash = $1`, [hashOf(token)]);
}

interface SessionLookup {
  account_id: string;
  email: string;
  name: string;
  forbund: {
    id: string;
    slug: string;
    name: string;
    optional_variables: string[];
    roles: Role[];
    insatser: string[];
  }[];
}

/** The account of a living session with what it may do where; `notSignedIn` otherwise. One statement. */
export async function findSession(unitOfWork: UnitOfWork, token: string, now: Date): Promise<Result<AccountView>> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const [found] = await unitOfWork.outside<SessionLookup>(`SELECT * FROM living_session($1, $2, $3, $4)`, [
    hashOf(token),
    now,
    before(IDLE_LIMIT_MS),
    before(TOUCH_AFTER_MS),
  ]);
  if (!found) return failure('notSignedIn');
  const collator = new Intl.Collator('sv');
  const forbund = found.forbund
    .map(({ optional_variables: optionalVariables, ...rest }): ForbundMembership => ({ ...rest, optionalVariables }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return success({ id: found.account_id, email: found.email, name: found.name, forbund });
}
