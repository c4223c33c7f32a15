import type { Role } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';

export interface ListedAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly insatser: readonly string[];
  readonly disabled: boolean;
}

/** The accounts that have a role in the principal's förbund, with what they have there. */
export async function listAccounts(unitOfWork: UnitOfWork, principal: Principal): Promise<Result<ListedAccount[]>> {
  return await unitOfWork.run(principal, 'account:manage', async (tx) =>
    success(
      await tx.query<ListedAccount>(
        `SELECT a.email, a.name,
                (SELECT json_agg(r.role ORDER BY r.role) FROM account_role r
                 WHERE r.forbund_id = $1 AND r.account_id = a.account_id) AS roles,
                (SELECT coalesce(json_agg(i.name ORDER BY i.name), '[]') FROM account_insats ai
                 JOIN insats i ON i.forbund_id = ai.forbund_id AND i.insats_id = ai.insats_id
                 WHERE ai.forbund_id = $1 AND ai.account_id = a.account_id) AS insatser,
                a.disabled_at IS NOT NULL AS disabled
         FROM account a
         WHERE EXISTS (SELECT FROM account_role r WHERE r.forbund_id = $1 AND r.account_id = a.account_id)
         ORDER BY a.email`,
        [principal.forbundId],
      ),
    ),
  );
}
