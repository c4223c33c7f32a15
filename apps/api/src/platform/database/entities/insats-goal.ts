import { EntitySchema } from 'typeorm';
import { forbundId, key, optionalDay, optionalNumber, text } from './columns.js';

/** A goal of an insats: a share for outcomes, a count for ended and active. */
export interface InsatsGoalRow {
  forbundId: string;
  insatsId: string;
  goalId: string;
  measure: 'workOrStudies' | 'workStudiesOrSeeking' | 'stepForward' | 'ended' | 'active';
  /** Decimal text. */
  target: string;
  /** Category number of `gender`, or null for everyone. */
  gender: number | null;
  fromMonth: string | null;
  toMonth: string | null;
}

export const InsatsGoalEntity = new EntitySchema<InsatsGoalRow>({
  name: 'insats_goal',
  columns: {
    forbundId,
    insatsId: key('insats_id'),
    goalId: key('goal_id'),
    measure: text('measure'),
    target: { name: 'target', type: 'numeric', precision: 12, scale: 4 },
    gender: optionalNumber('gender'),
    fromMonth: optionalDay('from_month'),
    toMonth: optionalDay('to_month'),
  },
});
