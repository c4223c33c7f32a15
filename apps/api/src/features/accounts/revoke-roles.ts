import type { Role } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { insatserByName, rolesWithOwnInsatser } from './create-account.js';
import { findAccount } from './find-account.js';

export interface Revocation {
  readonly email: string;
  /** None, and no insatser either = everything that the account has in the förbund. */
  readonly roles: readonly Role[];
  /** Names of the insatser that the account no longer reaches. */
  readonly insatser: readonly string[];
}

export interface RevocationResult {
  readonly email: string;
  /** What is left in the förbund. */
  readonly roles: readonly Role[];
  readonly insatser: readonly string[];
}

/** Takes roles or insatser from an account in the principal's förbund; it holds from the account's next request. */
export async function revokeRoles(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { email, roles, insatser }: Revocation,
  clock: Clock,
): Promise<Result<RevocationResult>> {
  const account = await findAccount(unitOfWork, principal, email);
  if (!account.ok) return account;
  const { id } = account.value;
  return await unitOfWork.run(principal, 'account:manage', async (tx) => {
    const chosen = await insatserByName(tx, insatser);
    if (!chosen.ok) return chosen;
    const everything = roles.length === 0 && insatser.length === 0;
    await tx.query(
      `DELETE FROM account_role WHERE forbund_id = $1 AND account_id = $2 AND ($3 OR role = ANY ($4::text[]))`,
      [principal.forbundId, id, everything, roles],
    );
    await tx.query(
      `DELETE FROM account_insats
       WHERE forbund_id = $1 AND account_id = $2
         AND (insats_id = ANY ($3::uuid[])
              OR NOT EXISTS (SELECT FROM account_role r
                             WHERE r.forbund_id = $1 AND r.account_id = $2 AND r.role = ANY ($4::text[])))`,
      [principal.forbundId, id, chosen.value, rolesWithOwnInsatser],
    );
    const left = await whatIsLeft(tx, id);
    await recordAudit(tx, {
      at: clock.now(),
      action: 'revoked',
      subjectType: 'account',
      subjectId: id,
      insatsId: null,
      after: { email: account.value.email, ...left },
    });
    return success({ email: account.value.email, ...left });
  });
}

async function whatIsLeft(tx: Transaction, id: string): Promise<Pick<RevocationResult, 'roles' | 'insatser'>> {
  const [left] = await tx.query<Pick<RevocationResult, 'roles' | 'insatser'>>(
    `SELECT (SELECT coalesce(json_agg(role ORDER BY role), '[]') FROM account_role
             WHERE forbund_id = $1 AND account_id = $2) AS roles,
            (SELECT coalesce(json_agg(i.name ORDER BY i.name), '[]') FROM account_insats ai
             JOIN insats i ON i.forbund_id = ai.forbund_id AND i.insats_id = ai.insats_id
             WHERE ai.forbund_id = $1 AND ai.account_id = $2) AS insatser`,
    [tx.principal.forbundId, id],
  );
  return left ?? { roles: [], insatser: [] };
}
