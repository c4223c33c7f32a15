import type { LocalDate } from '@utfall/calendar';
import type { ReferralProblem } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { insatsDirectory, takesParticipants } from './insats-directory.js';

/** Whether a referral may be given to the insats, or ask for it. An insats that has not begun may be asked for. */
export async function insatsProblems(
  tx: Transaction,
  insatsId: string,
  field: string,
  on: LocalDate,
): Promise<ReferralProblem[]> {
  const insats = (await insatsDirectory(tx)).get(insatsId);
  if (!insats || insats.kind === 'structural') return [{ field, code: 'unknownInsats' }];
  return takesParticipants({ ...insats, startDate: null }, on) ? [] : [{ field, code: 'closedInsats' }];
}
