import { allocate, type Ore } from '@utfall/economy';
import { genders, type GenderId, type GenderOrTotal, type Statistics } from '@utfall/outcome-statistics';
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

/** What a gender has of the key: with data and anonymous, on the förbund's places. */
export function splitWeight(statistics: Statistics, scope: number, key: SplitKey, gender: GenderOrTotal): number {
  const counter = key === 'participantDays' ? 'participantDays' : 'active';
  return statistics.sum(counter, scope, gender, ['withData', 'anonymous'], ['forbund']);
}

/**
 * Shares a cost by what each gender used of it: with data and anonymous, on the förbund's places.
 * By days nothing falls on a spell without days, so where one exists the days key is not computable.
 */
export function splitByGender(cost: Ore, statistics: Statistics, scope: number, key: SplitKey): GenderSplit {
  const zeroDaySpells = statistics.sum('zeroDaySpells', scope, 'total', ['withData', 'anonymous'], ['forbund']);
  if (key === 'participantDays' && zeroDaySpells > 0) return { kind: 'notComputable', reason: 'undatedSpell', key };
  if (splitWeight(statistics, scope, key, 'total') === 0) {
    return { kind: 'notComputable', reason: key === 'participantDays' ? 'noParticipantDays' : 'zeroDenominator', key };
  }
  const weights = byGender((gender) => splitWeight(statistics, scope, key, gender));
  const shares = allocate(
    cost,
    genders.map((gender) => BigInt(weights[gender])),
  );
  return { kind: 'split', key, weights, parts: byGender((_, slot) => shares[slot] as Ore) };
}

function byGender<T>(of: (gender: GenderId, slot: number) => T): Record<GenderId, T> {
  return Object.fromEntries(genders.map((gender, slot) => [gender, of(gender, slot)])) as Record<GenderId, T>;
}
