import { randomUUID } from 'node:crypto';
import { type GoalDto, goalMeasures, type GoalView } from '@utfall/api-contract';
import { firstDay, type Month } from '@utfall/calendar';
import { categoryById, categoryByNumber, utfallCodebook } from '@utfall/codebook';
import type { InsatsGoalRow } from '../../platform/database/entities/insats-goal.js';

const gender = utfallCodebook.variable('gender');
/** Shares are printed with at least two decimals: 0.40. */
const MIN_DECIMALS = 2;

export function goalRow(forbundId: string, insatsId: string, goal: GoalDto): InsatsGoalRow {
  return {
    forbundId,
    insatsId,
    goalId: randomUUID(),
    measure: goal.measure,
    target: goal.target,
    gender: goal.gender === null ? null : (categoryById(gender, goal.gender)?.number ?? null),
    fromMonth: goal.from === null ? null : firstDay(goal.from as Month),
    toMonth: goal.to === null ? null : firstDay(goal.to as Month),
  };
}

export function goalView(row: InsatsGoalRow): GoalView {
  return {
    id: row.goalId,
    measure: row.measure,
    target: targetText(row),
    gender: row.gender === null ? null : (categoryByNumber(gender, row.gender)?.id as 'woman' | 'man'),
    from: row.fromMonth?.slice(0, 7) ?? null,
    to: row.toMonth?.slice(0, 7) ?? null,
  };
}

/** `0.4000` as it was written: `0.40` for a share, `25` for a count. */
function targetText({ measure, target }: InsatsGoalRow): string {
  const [whole = '0', decimals = ''] = target.split('.');
  if (goalMeasures[measure] === 'count') return whole;
  return `${whole}.${decimals.replace(/0+$/, '').padEnd(MIN_DECIMALS, '0')}`;
}
