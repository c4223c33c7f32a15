import { isEmail } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { notAnEmail } from './not-an-email.js';

export interface KnownAccount {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
}

/** An account that has a role in the principal's förbund; others are `notFound`, whether they exist or not. */
export async function findAccount(
  unitOfWork: UnitOfWork,
  principal: Principal,
  address: string,
): Promise<Result<KnownAccount>> {
  const email = address.trim().toLowerCase();
  if (!isEmail(email)) return invalid([notAnEmail(email)]);
  return await unitOfWork.run(principal, 'account:manage', async (tx) => {
    const [found] = await tx.query<KnownAccount>(
      `SELECT a.account_id AS id, a.email FROM account a
       WHERE a.email = $2
         AND EXISTS (SELECT FROM account_role r WHERE r.forbund_id = $1 AND r.account_id = a.account_id)`,
      [principal.forbundId, email],
    );
    if (found) return success(found);
    return failure('notFound', {
      title: {
        sv: `”${email}” har inget konto i förbundet. Kommandot accounts visar vilka som har.`,
        en: `“${email}” has no account in the förbund. The command accounts shows who has.`,
      },
    });
  });
}
