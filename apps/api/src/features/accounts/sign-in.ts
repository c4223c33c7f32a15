import type { Clock } from '@utfall/calendar';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { passwordMatches } from '../../platform/auth/password.js';
import { newSessionToken, openSession } from '../../platform/auth/session-store.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * A new session for the right e-mail and password. The look-up and the session are two short transactions: argon2 takes
 * long on purpose and must not hold a connection (ADR 3).
 * @returns the token for the cookie, or `wrongCredentials` whichever of the two was wrong.
 */
export async function signIn(
  unitOfWork: UnitOfWork,
  { email, password }: Credentials,
  clock: Clock,
): Promise<Result<string>> {
  const found = await unitOfWork.authenticate(async (manager) =>
    success(
      await manager.query<{ account_id: string; password_hash: string }[]>(
        `SELECT account_id, password_hash FROM account WHERE email = $1 AND disabled_at IS NULL`,
        [email.trim().toLowerCase()],
      ),
    ),
  );
  if (!found.ok) return found;
  const [account] = found.value;
  if (!(await passwordMatches(account?.password_hash, password)) || !account) return failure('wrongCredentials');
  const token = newSessionToken();
  return await unitOfWork.authenticate(async (manager) => {
    await openSession(manager, account.account_id, token, clock.now());
    return success(token);
  });
}
