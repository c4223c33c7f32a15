import type { GenderOrTotal, Statistics } from '@utfall/outcome-statistics';
import type { Cost, CostPlan, ScopeCost } from './cost-plan.js';
import type { CostReason } from './cost-reasons.js';
import { denominators, type CostMeasureId } from './denominators.js';
import { hasZeroDaySpell, splitByGender, splitWeight, type GenderSplit, type SplitKey } from './gender-split.js';
import { perOne, type Quotient } from './quotient.js';

/** Above this share, in whole per cent, of exits without reason, an outcome has no cost (ADR 13). */
export const MAX_PERCENT_WITHOUT_REASON = 20;

export interface CostSettings {
  readonly maxPercentWithoutReason?: number;
  /** Key of the gender split; participant-days unless named. */
  readonly key?: SplitKey;
}

const both = ['withData', 'anonymous'] as const;

/** Cost per outcome of every scope of a period. It describes; it does not claim effect. */
export class CostPerOutcome {
  readonly #plan: CostPlan;
  readonly #statistics: Statistics;
  readonly #maxPercent: number;
  readonly #key: SplitKey;

  /** @param statistics made for the plan's period with the plan's groups. @throws RangeError otherwise. */
  constructor(plan: CostPlan, statistics: Statistics, settings: CostSettings = {}) {
    if (
      statistics.tree.scopes !== plan.scopes.length + plan.groups.length ||
      statistics.period.start !== plan.period.start
    ) {
      throw new RangeError('the statistics were not made for this cost plan');
    }
    this.#plan = plan;
    this.#statistics = statistics;
    this.#maxPercent = settings.maxPercentWithoutReason ?? MAX_PERCENT_WITHOUT_REASON;
    this.#key = settings.key ?? 'participantDays';
  }

  outturn(scope: number): Cost {
    return this.#scope(scope).outturn;
  }

  budget(scope: number): Cost {
    return this.#scope(scope).budget;
  }

  /** The part of the outturn that counts in cost per outcome: what quotients divide and genders share. */
  individual(scope: number): Cost {
    return this.#scope(scope).individual;
  }

  /**
   * What the cost of the scope is shared by: the key of the settings, but participations where days are asked for and
   * somebody has none.
   */
  keyOf(scope: number): SplitKey {
    return this.lacksDays(scope) ? 'participations' : this.#key;
  }

  /** Whether days were asked for and cannot share the cost, since a spell has none. */
  lacksDays(scope: number): boolean {
    return this.#key === 'participantDays' && hasZeroDaySpell(this.#statistics, this.#countedBy(scope));
  }

  /** The individual cost shared to the genders. @param key another key than that of `keyOf`. */
  split(scope: number, key: SplitKey = this.keyOf(scope)): GenderSplit {
    const cost = this.individual(scope);
    if (cost.kind === 'notComputable') return { ...cost, key };
    return splitByGender(cost.amount, this.#statistics, this.#countedBy(scope), key);
  }

  /** What a gender has of the key that costs are shared by: days, or participations. */
  weight(key: SplitKey, scope: number, gender: GenderOrTotal = 'total'): number {
    return splitWeight(this.#statistics, this.#countedBy(scope), key, gender);
  }

  /** A cost per outcome; by gender the gender's share of the cost by the gender's count. */
  quotient(measure: CostMeasureId, scope: number, gender: GenderOrTotal = 'total', key?: SplitKey): Quotient {
    const denominator = denominators[measure].of(this.#statistics, this.#countedBy(scope), gender);
    const cost = this.#costOf(scope, gender, key);
    if (cost.kind === 'notComputable') return { ...cost, numerator: null, denominator };
    const numerator = cost.amount;
    const refuse = (reason: CostReason): Quotient => ({ kind: 'notComputable', reason, numerator, denominator });
    const missing = denominators[measure].byReason ? this.exitsWithoutReason(scope, gender) : 0;
    if (
      missing * 100 >
      this.#maxPercent * denominators.costPerEnded.of(this.#statistics, this.#countedBy(scope), gender)
    ) {
      return refuse('tooManyExitsWithoutReason');
    }
    if (denominator === 0) return refuse(measure === 'costPerParticipantDay' ? 'noParticipantDays' : 'zeroDenominator');
    const rangeDenominator = missing === 0 ? null : denominator + missing;
    return { kind: 'quotient', value: perOne(numerator, denominator), numerator, denominator, rangeDenominator };
  }

  /** Exits on the förbund's places, with data and anonymous, whose reason is not known. */
  exitsWithoutReason(scope: number, gender: GenderOrTotal = 'total'): number {
    return this.#statistics.sum('withoutReason', this.#countedBy(scope), gender, both, ['forbund']);
  }

  /** Active participations that no denominator counts, since another party pays for their places. */
  onOtherPlaces(scope: number, gender: GenderOrTotal = 'total'): number {
    return this.#statistics.sum('active', this.#countedBy(scope), gender, both, ['otherParty']);
  }

  /** Active participations of the scope in insatser that are structural or have no cost of their own. */
  withoutCost(scope: number, gender: GenderOrTotal = 'total'): number {
    return (
      this.#statistics.sum('active', scope, gender) - this.#statistics.sum('active', this.#countedBy(scope), gender)
    );
  }

  #costOf(scope: number, gender: GenderOrTotal, key?: SplitKey): Cost {
    if (gender === 'total') return this.individual(scope);
    const split = this.split(scope, key);
    return split.kind === 'split' ? { kind: 'amount', amount: split.parts[gender] } : split;
  }

  #scope(scope: number): ScopeCost {
    const found = this.#plan.scopes[scope];
    if (!found) throw new RangeError(`no scope ${scope} in the cost plan`);
    return found;
  }

  #countedBy(scope: number): number {
    return this.#plan.countedBy[scope] ?? scope;
  }
}
