import type { ReferralTarget } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { insatsDirectory, takesParticipants } from './insats-directory.js';

/** The insatser of the förbund that take participants now or later. */
export async function listTargets(tx: Transaction, clock: Clock): Promise<Result<ReferralTarget[]>> {
  const today = dayInSweden(clock.now());
  const insatser = [...(await insatsDirectory(tx)).values()];
  return success(
    insatser
      .filter((insats) => takesParticipants({ ...insats, startDate: null }, today))
      .map((insats) => ({
        id: insats.id,
        name: insats.name,
        parentId: insats.parentId,
        isOpen: takesParticipants(insats, today),
      })),
  );
}
