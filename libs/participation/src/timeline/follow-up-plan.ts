import { localDate, sameDayMonthsLater, type LocalDate } from '@utfall/calendar';
import { modeIds, structuralVariables, type Answers } from '@utfall/codebook';
import { stateOf } from '../participation-states.js';
import { followUpMonths, type FollowUpMonths } from './part-lists.js';

/** A follow-up may be made this many months before its day and is on time as many months after. */
export const WINDOW_MONTHS = 1;
/** After so many months it says nothing of its day any more and is given up. */
export const GIVEN_UP_MONTHS = 6;

/**
 * Where a planned follow-up stands: not yet, open (in its window), overdue (still to be done), missed (given up) or done.
 */
export type FollowUpState = 'ahead' | 'open' | 'overdue' | 'missed' | 'done';

export interface PlannedFollowUp {
  readonly months: FollowUpMonths;
  /** The day so many months after the exit. */
  readonly due: LocalDate;
  readonly opens: LocalDate;
  /** The last day of the window. */
  readonly closes: LocalDate;
  readonly state: FollowUpState;
}

/** Exit reasons after which nobody is asked. */
export const notFollowedUpReasons: readonly string[] = ['deceased', 'misregistration'];

/**
 * Whether somebody is asked after the exit: ended, with data, neither deceased nor registered in error, and not handed
 * over, since then the next insats does.
 */
export function isFollowedUp(answers: Answers, handedOver: boolean): boolean {
  const reason = answers[structuralVariables.exitReason];
  return (
    stateOf(answers) === 'ended' &&
    answers[structuralVariables.mode] === modeIds.withData &&
    !(typeof reason === 'string' && notFollowedUpReasons.includes(reason)) &&
    !handedOver
  );
}

/**
 * The follow-ups after an exit, in order.
 * @param done the months of those that are registered, whatever came of them
 */
export function followUpPlan(exit: string, done: readonly FollowUpMonths[], today: LocalDate): PlannedFollowUp[] {
  const end = localDate(exit);
  return followUpMonths.map((months) => {
    const [due, opens, closes, givenUp] = [0, -WINDOW_MONTHS, WINDOW_MONTHS, GIVEN_UP_MONTHS].map((more) =>
      sameDayMonthsLater(end, months + more),
    ) as [LocalDate, LocalDate, LocalDate, LocalDate];
    const state = done.includes(months)
      ? 'done'
      : today < opens
        ? 'ahead'
        : today <= closes
          ? 'open'
          : today <= givenUp
            ? 'overdue'
            : 'missed';
    return { months, due, opens, closes, state };
  });
}
