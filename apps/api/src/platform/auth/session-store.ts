import { createHash, randomBytes } from 'node:crypto';
import type { AccountView, ForbundMembership, Role } from '@utfall/api-contract';
import type { EntityManager } from 'typeorm';
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
  last_seen_at: Date;
  forbund: {
    id: string;
    slug: string;
    name: string;
    optional_variables: string[];
    roles: Role[];
    insatser: string[];
  }[];
}

/** An insats that an account is given reaches its tracks too. */
const LOOKUP = `
SELECT a.account_id, a.email, a.name, s.last_seen_at,
  (SELECT coalesce(json_agg(json_build_object(
      'id', f.forbund_id, 'slug', f.slug, 'name', f.name, 'optional_variables', f.optional_variables, 'roles', r.roles,
      'insatser', (SELECT coalesce(json_agg(DISTINCT i.insats_id), '[]')
                   FROM account_insats ai JOIN insats i ON i.forbund_id = ai.forbund_id
                     AND (i.insats_id = ai.insats_id OR i.parent_id = ai.insats_id)
                   WHERE ai.account_id = a.account_id AND ai.forbund_id = f.forbund_id))), '[]')
   FROM (SELECT forbund_id, json_agg(role ORDER BY role) AS roles FROM account_role
         WHERE account_id = a.account_id GROUP BY forbund_id) r
   JOIN forbund f ON f.forbund_id = r.forbund_id) AS forbund
FROM session s JOIN account a ON a.account_id = s.account_id
WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at >= $3 AND a.disabled_at IS NULL`;

/** The account of a living session with what it may do where; `notSignedIn` otherwise. One query. */
export async function findSession(manager: EntityManager, token: string, now: Date): Promise<Result<AccountView>> {
  const rows = await manager.query<SessionLookup[]>(LOOKUP, [
    hashOf(token),
    now,
    new Date(now.getTime() - IDLE_LIMIT_MS),
  ]);
  const [found] = rows;
  if (!found) return failure('notSignedIn');
  if (now.getTime() - found.last_seen_at.getTime() > TOUCH_AFTER_MS) {
    await manager.query(`UPDATE session SET last_seen_at = $2 WHERE token_hash = $1`, [hashOf(token), now]);
  }
  const collator = new Intl.Collator('sv');
  const forbund = found.forbund
    .map(({ optional_variables: optionalVariables, ...rest }): ForbundMembership => ({ ...rest, optionalVariables }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return success({ id: found.account_id, email: found.email, name: found.name, forbund });
}
