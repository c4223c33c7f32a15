import { ActivityCounts, ObstacleCounts, ViolenceCounts } from '@utfall/activities';
import { yearBefore, type Period } from '@utfall/calendar';
import { CostPerOutcome, costPlan } from '@utfall/cost-per-outcome';
import { Occupancy, Statistics } from '@utfall/outcome-statistics';
import { CountedQuality } from './counted-quality.js';
import type { FigureInput } from './report-input.js';

/** A period counted: every table and figure reads from here. */
export interface CountedPeriod {
  readonly period: Period;
  readonly statistics: Statistics;
  readonly costs: CostPerOutcome;
  /** Counted without records; their scopes are those of the statistics. */
  readonly activities: ActivityCounts;
  readonly obstacles: ObstacleCounts;
  readonly violence: ViolenceCounts;
  /** null where nobody asks how good the data is. */
  readonly quality: CountedQuality | null;
  /** null where no places are planned anywhere. */
  readonly occupancy: Occupancy | null;
  /** The förbund's own words for the questions about violence, slot 1 first. */
  readonly violenceQuestions: readonly string[];
}

/** @throws RangeError when an insats has a parent that is not in the list. */
export function countPeriod(input: FigureInput, period: Period): CountedPeriod {
  const indexById = new Map(input.insatser.map(({ id }, index) => [id, index]));
  const costed = input.insatser.map((insats) => {
    const parent = insats.parentId === null ? null : indexById.get(insats.parentId);
    if (parent === undefined) throw new RangeError(`insats ${insats.id} has a parent that is not in the list`);
    return { ...insats, parent };
  });
  const plan = costPlan(costed, input.ledger, period);
  const statistics = new Statistics({
    facts: input.facts,
    volume: input.volume,
    modeChanges: input.modeChanges,
    parents: costed.map(({ parent }) => parent),
    groups: plan.groups,
    period,
    today: input.today,
    codebook: input.codebook,
    questions: input.questions,
  });
  const { activities = [], obstacles = [], violence = [], violenceQuestions = [] } = input.structural ?? {};
  const scopes = { parents: costed.map(({ parent }) => parent) };
  return {
    period,
    statistics,
    costs: new CostPerOutcome(plan, statistics, input.cost),
    activities: new ActivityCounts(activities, period, scopes),
    obstacles: new ObstacleCounts(obstacles, period, scopes),
    violence: new ViolenceCounts(violence, period, scopes),
    violenceQuestions,
    occupancy: occupancyOf(input, period, scopes.parents),
    quality: input.quality ? new CountedQuality(input.quality, input.insatser, statistics.tree, period) : null,
  };
}

function occupancyOf(
  { places, facts, volume, today, codebook }: FigureInput,
  period: Period,
  parents: readonly (number | null)[],
): Occupancy | null {
  if (!places || places.capacities.length === 0) return null;
  return new Occupancy({ ...places, facts, volume, parents, period, today, codebook });
}

/** The period and the same months of the year before (counting rule 7). */
export interface CountedPeriods {
  readonly now: CountedPeriod;
  readonly before: CountedPeriod;
}

export function countPeriods(input: FigureInput): CountedPeriods {
  return { now: countPeriod(input, input.period), before: countPeriod(input, yearBefore(input.period)) };
}
