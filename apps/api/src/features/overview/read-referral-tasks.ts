import { isAllowed } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { countReferralTasks, type ReferralTask } from '../referrals/referrals-facts.js';

/** What the account should decide about referrals, at each desk where it sits. */
export async function readReferralTasks(
  unitOfWork: UnitOfWork,
  principal: Principal,
  clock: Clock,
): Promise<Result<ReferralTask[]>> {
  const today = dayInSweden(clock.now());
  const found: ReferralTask[] = [];
  const desks = { team: 'referral:triage', insats: 'referral:write' } as const;
  for (const desk of ['team', 'insats'] as const) {
    if (!isAllowed(principal.grant, desks[desk])) continue;
    const tasks = await unitOfWork.run(principal, desks[desk], async (tx) =>
      success(await countReferralTasks(tx, desk, today)),
    );
    if (!tasks.ok) return tasks;
    found.push(...tasks.value);
  }
  return success(found);
}
