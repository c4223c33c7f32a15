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

/** Whether somebody on the förbund's places left on the day of the start: by days nothing of a cost would fall on them. */
export function hasZeroDaySpell(statistics: Statistics, scope: number): boolean {
  return statistics.sum('zeroDaySpells', scope, 'total', ['withData', 'anonymous'], ['forbund']) > 0;
}

/**
 * Shares a cost by what each gender used of it: with data and anonymous, on the förbund's places.
 * Where a spell has no days the days key is not computable.
 */
export function splitByGender(cost: Ore, statistics: Statistics, scope: number, key: SplitKey): GenderSplit {
  if (key === 'participantDays' && hasZeroDaySpell(statistics, scope))
    return { kind: 'notComputable', reason: 'undatedSpell', key };
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
