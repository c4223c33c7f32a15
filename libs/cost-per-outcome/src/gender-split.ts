import { allocate, type Ore } from '@utfall/economy';
import { genders, type GenderId, type Statistics } from '@utfall/outcome-statistics';
import type { CostReason } from './cost-reasons.js';

/** What a cost is shared to women, men, other and unknown by; always printed with the result. */
export type SplitKey = 'participantDays' | 'participations';

export type GenderSplit =
  | {
      readonly kind: 'split';
      readonly key: SplitKey;
      /** Add up to the cost to the öre; the unknown part is never redistributed. */
      readonly parts: Readonly<Record<GenderId, Ore>>;
      /** Days or participations of each gender. */
      readonly weights: Readonly<Record<GenderId, number>>;
    }
  | { readonly kind: 'notComputable'; readonly reason: CostReason; readonly key: SplitKey };

/**
 * Shares a cost by what each gender used of it: with data and anonymous, on the förbund's places.
 * By days nothing falls on a spell without days, so where one exists the days key is not computable (domain.md).
 */
export function splitByGender(cost: Ore, statistics: Statistics, scope: number, key: SplitKey): GenderSplit {
  const counter = key === 'participantDays' ? 'participantDays' : 'active';
  const sumOf = (what: 'participantDays' | 'active' | 'zeroDaySpells', gender: GenderId | 'total'): number =>
    statistics.sum(what, scope, gender, ['withData', 'anonymous'], ['forbund']);
  if (key === 'participantDays' && sumOf('zeroDaySpells', 'total') > 0) {
    return { kind: 'notComputable', reason: 'undatedSpell', key };
  }
  if (sumOf(counter, 'total') === 0) {
    return { kind: 'notComputable', reason: key === 'participantDays' ? 'noParticipantDays' : 'zeroDenominator', key };
  }
  const weights = byGender((gender) => sumOf(counter, gender));
  const shares = allocate(
    cost,
    genders.map((gender) => BigInt(weights[gender])),
  );
  return { kind: 'split', key, weights, parts: byGender((_, slot) => shares[slot] as Ore) };
}

function byGender<T>(of: (gender: GenderId, slot: number) => T): Record<GenderId, T> {
  return Object.fromEntries(genders.map((gender, slot) => [gender, of(gender, slot)])) as Record<GenderId, T>;
}
