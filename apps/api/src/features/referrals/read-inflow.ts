import { reachOf, type ReferralInflow, type ReferralInflowQueryDto } from '@utfall/api-contract';
import { type Clock, dayInSweden, month, periodOf } from '@utfall/calendar';
import {
  countBy,
  FEWEST_TOLD_APART,
  genderCount,
  type GenderCount,
  medianWaiting,
  monthOfReferral,
  OTHER_GENDERS,
  type ReferralFact,
  toldInCounts,
} from '@utfall/participation';
import type { Principal } from '../../platform/database/principal.js';
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
  const fewest = seesRows(tx.principal) ? null : FEWEST_TOLD_APART;
  const divided = (keyOf: (fact: ReferralFact) => string | undefined): GenderCount[] => {
    const rows = countBy(facts, keyOf);
    return fewest === null ? rows : toldInCounts(rows, fewest);
  };
  const median = (to: 'placement' | 'start'): number | null => {
    const came = facts.filter((fact) => (to === 'placement' ? fact.placedDate : fact.startedDate) !== null);
    return came.length < (fewest ?? 0) ? null : medianWaiting(facts, to, today);
  };
  return success({
    from,
    to,
    total: genderCount('total', facts),
    fewest,
    // How many come, and where to, is the flow: that is told as it is.
    byMonth: countBy(facts, monthOfReferral).sort((a, b) => a.id.localeCompare(b.id)),
    byReferrer: divided(({ referrer }) => referrer),
    byUnit: divided(({ unit }) => unit ?? ''),
    byKommun: divided(({ kommun }) => kommun),
    byInsats: countBy(facts, ({ insatsId }) => insatsId ?? '').map((row) => ({
      ...row,
      name: directory.get(row.id)?.name ?? null,
    })),
    byState: divided(({ state }) => state),
    // Of the few of another gender it is not told how many did not start.
    byReason: divided(({ reason }) => reason ?? undefined).filter(({ id }) => id !== OTHER_GENDERS),
    placed: facts.filter(({ placedDate }) => placedDate !== null).length,
    medianToPlacement: median('placement'),
    started: facts.filter(({ startedDate }) => startedDate !== null).length,
    medianToStart: median('start'),
  });
}

/** Whoever is shown the referrals of all that are counted learns nothing new from the counts. */
function seesRows({ isOperator, grant }: Principal): boolean {
  return isOperator || (reachOf(grant, 'referral:count') === 'own' && reachOf(grant, 'referral:read') === 'own');
}
