import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { hashPassword } from '../../platform/auth/password.js';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { findAccount, type KnownAccount } from './find-account.js';
import { passwordProblems } from './password-problems.js';

/** A new password for an account of the principal's förbund; whoever is signed in with the old one is signed out. */
export async function setPassword(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { email, password }: { readonly email: string; readonly password: string },
  clock: Clock,
): Promise<Result<KnownAccount>> {
  const account = await findAccount(unitOfWork, principal, email);
  if (!account.ok) return account;
  const problems = passwordProblems(password);
  if (problems.length > 0) return invalid(problems);
  // argon2 takes long on purpose: never inside the transaction.
  const passwordHash = await hashPassword(password);
  const { id } = account.value;
  const changed = await unitOfWork.run(principal, 'account:manage', async (tx) => {
    await tx.query(`UPDATE account SET password_hash = $2 WHERE account_id = $1`, [id, passwordHash]);
    await recordAudit(tx, {
      at: clock.now(),
      action: 'passwordSet',
      subjectType: 'account',
      subjectId: id,
      insatsId: null,
      after: { email: account.value.email },
    });
    return success(null);
  });
  if (!changed.ok) return changed;
  // Sessions are reached by nobody but the sign-in role, hence a transaction of its own.
  return await unitOfWork.authenticate(async (manager) => {
    await manager.query(`DELETE FROM session WHERE account_id = $1`, [id]);
    return success(account.value);
  });
}
