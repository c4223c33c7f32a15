import { sharePercent, Statistics, type GenderOrTotal } from '@utfall/outcome-statistics';
import { yearBefore, localDate, type Period } from '@utfall/calendar';
import { CostPerOutcome, costPlan, kronorPerOne, type CostMeasureId } from '@utfall/cost-per-outcome';
import { ore, sumOre, wholeKronor, type CostType, type Ore } from '@utfall/economy';
import type { GoldenCase } from './golden-case.js';

/** A golden case counted: what the published figures are compared with. */
export class CountedCase {
  readonly #case: GoldenCase;
  readonly statistics: Statistics;
  readonly previous: Statistics;
  readonly costs: CostPerOutcome;

  constructor(golden: GoldenCase) {
    this.#case = golden;
    this.costs = new CostPerOutcome(...this.#counted(golden.period));
    this.statistics = this.#counted(golden.period)[1];
    this.previous = this.#counted(yearBefore(golden.period))[1];
  }

  /** Scope of an insats by name; null for the whole. @throws RangeError for a name that the files lack. */
  scope(insats: string | null): number {
    if (insats === null) return this.statistics.whole;
    const index = this.#case.insatser.findIndex(({ name }) => name === insats);
    if (index < 0) throw new RangeError(`no insats ${insats}`);
    return index;
  }

  /** Counts by label of a report row, over ended with data; rows without anybody are left out, as they are in print. */
  endedByLabel(insats: string, variable: string): Record<string, number> {
    const { rows } = this.statistics.dimension(variable);
    const counts = rows.map(({ sv }, row): [string, number] => [
      sv,
      this.statistics.byRow(variable, 'ended', this.scope(insats), 'total', row),
    ]);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  share(count: number, insats: string | null, gender: GenderOrTotal = 'total'): number | null {
    return sharePercent(count, this.statistics.flow('ended', this.scope(insats), gender));
  }

  /** Whole kronor of a cost per something. @throws RangeError when it is not computable. */
  kronorPer(measure: CostMeasureId, insats: string): number {
    const quotient = this.costs.quotient(measure, this.scope(insats));
    if (quotient.kind === 'notComputable') throw new RangeError(`${measure} of ${insats}: ${quotient.reason}`);
    return Number(kronorPerOne(quotient.numerator, BigInt(quotient.denominator)));
  }

  /** Whole kronor of the outturn or budget of a scope. @throws RangeError when it is not computable. */
  kronor(what: 'outturn' | 'budget', insats: string | null): number {
    const cost = this.costs[what](this.scope(insats));
    if (cost.kind === 'notComputable') throw new RangeError(`${what} of ${insats}: ${cost.reason}`);
    return Number(wholeKronor(cost.amount));
  }

  /** Whole kronor of the outturn of ledger codes of the given types. */
  outturnOfTypes(...types: readonly CostType[]): number {
    const rows = this.#case.ledger.filter(({ type }) => types.includes(type));
    return Number(wholeKronor(sumOre(rows.map(({ outturn }): Ore => outturn ?? ore(0)))));
  }

  #counted(period: Period): [ReturnType<typeof costPlan>, Statistics] {
    const { insatser, ledger, facts, volume } = this.#case;
    const parents = insatser.map(({ parentId }) =>
      parentId === null ? null : insatser.findIndex(({ id }) => id === parentId),
    );
    const costed = insatser.map((insats, i) => ({ ...insats, parent: parents[i] ?? null }));
    const plan = costPlan(costed, ledger, period);
    const today = localDate('2020-01-01');
    return [plan, new Statistics({ facts, volume, parents, groups: plan.groups, period, today })];
  }
}
