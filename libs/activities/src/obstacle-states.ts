import type { LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';

interface ObstacleState {
  /** What is stored; never used again for another. */
  readonly number: number;
  readonly label: Text;
  /** Where it may go from here; nowhere = it is closed. */
  readonly next: readonly string[];
}

/** The life of a structural obstacle that was raised to a party: the one table of its states and the ways between them. */
export const obstacleStates = {
  raised: { number: 1, label: { sv: 'Påtalat', en: 'Raised' }, next: ['answered'] },
  answered: { number: 2, label: { sv: 'Besvarat', en: 'Answered' }, next: ['beingSolved', 'solved', 'notSolved'] },
  beingSolved: { number: 3, label: { sv: 'Under lösning', en: 'Being solved' }, next: ['solved', 'notSolved'] },
  solved: { number: 4, label: { sv: 'Löst', en: 'Solved' }, next: [] },
  notSolved: { number: 5, label: { sv: 'Inte löst', en: 'Not solved' }, next: [] },
} as const satisfies Record<string, ObstacleState>;
export type ObstacleStateId = keyof typeof obstacleStates;

export const obstacleStateIds = Object.keys(obstacleStates) as ObstacleStateId[];
/** Those that wait for something. */
export const openObstacleStates = obstacleStateIds.filter((id) => obstacleStates[id].next.length > 0);

export interface ObstacleStep {
  readonly state: ObstacleStateId;
  readonly date: LocalDate;
}

export function statesAfter(state: ObstacleStateId): readonly ObstacleStateId[] {
  return obstacleStates[state].next;
}

/** @throws RangeError for a number that no state has */
export function obstacleStateByNumber(number: number): ObstacleStateId {
  const found = obstacleStateIds.find((id) => obstacleStates[id].number === number);
  if (found === undefined) throw new RangeError(`no state of an obstacle has the number ${number}`);
  return found;
}

export type StepFault = 'future' | 'beforeLast' | 'notNext';

/** Why a step cannot follow the ones that are taken; undefined = it can. The first step of all is that it was raised. */
export function stepFault(taken: readonly ObstacleStep[], step: ObstacleStep, today: LocalDate): StepFault | undefined {
  const last = taken.at(-1);
  const allowed = last === undefined ? step.state === 'raised' : statesAfter(last.state).includes(step.state);
  if (!allowed) return 'notNext';
  if (step.date > today) return 'future';
  return last !== undefined && step.date < last.date ? 'beforeLast' : undefined;
}

/** The state on a day, all of its steps counted; undefined = it was not raised yet. */
export function stateOn(steps: readonly ObstacleStep[], day: LocalDate): ObstacleStateId | undefined {
  return steps.filter(({ date }) => date <= day).at(-1)?.state;
}
