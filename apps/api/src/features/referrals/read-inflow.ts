import type { ReferralInflow, ReferralInflowQueryDto } from '@utfall/api-contract';
import { type Clock, dayInSweden, month, periodOf } from '@utfall/calendar';
import { countBy, genderCount, medianWaiting, monthOfReferral } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { insatsDirectory } from './insats-directory.js';
import { loadReferralFacts } from './load-referral-facts.js';

/** The referrals that came in the period, counted; each stands once in every table. */
export async function readInflow(
  tx: Transaction,
  { from, to }: ReferralInflowQueryDto,
  clock: Clock,
): Promise<Result<ReferralInflow>> {
  const today = dayInSweden(clock.now());
  const facts = await loadReferralFacts(tx, periodOf(month(from), month(to)));
  const directory = await insatsDirectory(tx);
  return success({
    from,
    to,
    total: genderCount('total', facts),
    byMonth: countBy(facts, monthOfReferral).sort((a, b) => a.id.localeCompare(b.id)),
    byReferrer: countBy(facts, ({ referrer }) => referrer),
    byUnit: countBy(facts, ({ unit }) => unit ?? ''),
    byKommun: countBy(facts, ({ kommun }) => kommun),
    byInsats: countBy(facts, ({ insatsId }) => insatsId ?? '').map((row) => ({
      ...row,
      name: directory.get(row.id)?.name ?? null,
    })),
    byState: countBy(facts, ({ state }) => state),
    byReason: countBy(facts, ({ reason }) => reason ?? undefined),
    placed: facts.filter(({ placedDate }) => placedDate !== null).length,
    medianToPlacement: medianWaiting(facts, 'placement', today),
    started: facts.filter(({ startedDate }) => startedDate !== null).length,
    medianToStart: medianWaiting(facts, 'start', today),
  });
}
