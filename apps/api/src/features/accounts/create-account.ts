import { randomUUID } from 'node:crypto';
import { type FieldProblem, isEmail, permissions, type Role, roles as allRoles, textFault } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { hashPassword } from '../../platform/auth/password.js';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { notAnEmail } from './not-an-email.js';
import { passwordProblems } from './password-problems.js';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** For an account that does not exist yet; one that exists keeps its own. */
  readonly password: string;
  readonly roles: readonly Role[];
  /** Names of the insatser that the roles reach. */
  readonly insatser: readonly string[];
}

export interface AccountResult {
  readonly email: string;
  /** false = the account existed and got roles here. */
  readonly isNew: boolean;
  readonly roles: readonly Role[];
}

/** Roles that reach only the insatser they are given. */
export const rolesWithOwnInsatser = (Object.keys(allRoles) as Role[]).filter((role) =>
  Object.values(permissions).some(
    ({ grantedTo }: { grantedTo: Partial<Record<Role, string>> }) => grantedTo[role] === 'own',
  ),
);

/**
 * An account with roles in the principal's förbund. An e-mail that has an account already, in another förbund perhaps, gets
 * the roles here beside those it has; its name and password stay.
 */
export async function createAccount(
  unitOfWork: UnitOfWork,
  principal: Principal,
  account: NewAccount,
  clock: Clock,
): Promise<Result<AccountResult>> {
  const email = account.email.trim().toLowerCase();
  // Asked first: the database takes no address that cannot be written.
  if (!isEmail(email)) return invalid([notAnEmail(email), ...problemsOf(account, true)]);
  const existing = await unitOfWork.authenticate(async (manager) =>
    success(await manager.query<{ id: string }[]>(`SELECT account_id AS id FROM account WHERE email = $1`, [email])),
  );
  if (!existing.ok) return existing;
  const known = existing.value[0]?.id;
  const problems = problemsOf(account, known === undefined);
  if (problems.length > 0) return invalid(problems);
  // argon2 takes long on purpose: never inside the transaction.
  const passwordHash = known === undefined ? await hashPassword(account.password) : undefined;
  return await unitOfWork.run(principal, 'account:manage', async (tx) => {
    const insatser = await insatserByName(tx, account.insatser);
    if (!insatser.ok) return insatser;
    const id = known ?? randomUUID();
    if (passwordHash !== undefined) await insertAccount(tx, { id, email, name: account.name.trim(), passwordHash });
    await grantRoles(tx, { id, email, roles: account.roles, insatser: insatser.value }, clock.now());
    return success({ email, isNew: known === undefined, roles: account.roles });
  });
}

export interface StoredAccount {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

export async function insertAccount(tx: Transaction, { id, email, name, passwordHash }: StoredAccount): Promise<void> {
  await tx.query(`INSERT INTO account (account_id, email, name, password_hash) VALUES ($1, $2, $3, $4)`, [
    id,
    email,
    name,
    passwordHash,
  ]);
}

export interface RoleGrant {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Ids. */
  readonly insatser: readonly string[];
}

/** Roles and insatser in the förbund of the transaction; what the account has there already stays. */
export async function grantRoles(tx: Transaction, { id, email, roles, insatser }: RoleGrant, at: Date): Promise<void> {
  const { forbundId } = tx.principal;
  await tx.query(
    `INSERT INTO account_role (forbund_id, account_id, role) SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING`,
    [forbundId, id, roles],
  );
  await tx.query(
    `INSERT INTO account_insats (forbund_id, account_id, insats_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [forbundId, id, insatser],
  );
  await recordAudit(tx, {
    at,
    action: 'granted',
    subjectType: 'account',
    subjectId: id,
    insatsId: null,
    after: { email, roles, insatser },
  });
}

/** Ids of insatser by their exact names; `invalid` names those that there are. */
export async function insatserByName(tx: Transaction, names: readonly string[]): Promise<Result<string[]>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT insats_id AS id, name FROM insats WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  const ids = new Map(rows.map(({ id, name }) => [name.toLocaleLowerCase('sv'), id]));
  const unknown = names.filter((name) => !ids.has(name.toLocaleLowerCase('sv')));
  if (unknown.length === 0) return success(names.flatMap((name) => ids.get(name.toLocaleLowerCase('sv')) ?? []));
  const allowed = rows
    .map(({ name }) => `”${name}”`)
    .sort(new Intl.Collator('sv').compare)
    .join(', ');
  return invalid(
    unknown.map((name) => ({
      field: 'insats',
      code: 'unknown',
      message: `Insatsen ”${name}” finns inte. De som finns: ${allowed}.`,
      messageEn: `The insats “${name}” does not exist. Those that do: ${allowed}.`,
    })),
  );
}

function problemsOf({ name, password, roles, insatser }: NewAccount, isNew: boolean): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: string, message: string, messageEn: string) =>
    problems.push({ field, code, message, messageEn });
  if (isNew && (name.trim() === '' || name.trim().length > 120)) {
    add('name', 'length', 'Namnet ska ha 1–120 tecken.', 'The name must have 1–120 characters.');
  }
  const fault = isNew ? textFault(name.trim()) : undefined;
  if (fault) add('name', fault.code, fault.sv, fault.en);
  if (isNew) problems.push(...passwordProblems(password));
  if (roles.length === 0) add('role', 'required', 'Ange minst en roll.', 'State one role at least.');
  const narrow = roles.filter((role) => rolesWithOwnInsatser.includes(role));
  if (narrow.length > 0 && insatser.length === 0) {
    const named = narrow.map((role) => allRoles[role].sv).join(', ');
    add(
      'insats',
      'required',
      `${named} ser bara egna insatser: ange minst en.`,
      `${named} sees only its own insatser: state one at least.`,
    );
  }
  return problems;
}
