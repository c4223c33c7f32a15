import type { LocalDate } from '@utfall/calendar';
import {
  obstacleStateByNumber,
  type ObstacleStateId,
  obstacleStateIds,
  obstacleStates,
  openObstacleStates,
  stateOn,
  statesAfter,
  stepFault,
} from './obstacle-states.js';

const day = (text: string) => text as LocalDate;
const TODAY = day('2026-11-20');

describe('the state table of obstacles', () => {
  it('leads only to states that exist, never back, and every state is reached from the first', () => {
    const reached = new Set<ObstacleStateId>(['raised']);
    for (const state of obstacleStateIds) {
      for (const next of statesAfter(state)) {
        expect(obstacleStateIds.indexOf(next)).toBeGreaterThan(obstacleStateIds.indexOf(state));
        if (reached.has(state)) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...obstacleStateIds].sort());
  });

  it('ends in solved or not solved, and nowhere else', () => {
    expect(obstacleStateIds.filter((id) => statesAfter(id).length === 0)).toEqual(['solved', 'notSolved']);
    expect(openObstacleStates).toEqual(['raised', 'answered', 'beingSolved']);
  });

  it('has a number of its own for each', () => {
    expect(obstacleStateIds.map((id) => obstacleStateByNumber(obstacleStates[id].number))).toEqual(obstacleStateIds);
    expect(() => obstacleStateByNumber(9)).toThrow(RangeError);
  });
});

describe('a step', () => {
  const raised = [{ state: 'raised', date: day('2026-03-01') }] as const;
  it.each([
    ['the first of all is that it was raised', [], 'raised', '2026-03-01', undefined],
    ['nothing is answered that was not raised', [], 'answered', '2026-03-01', 'notNext'],
    ['it is answered the same day', raised, 'answered', '2026-03-01', undefined],
    ['it is not solved before it is answered', raised, 'solved', '2026-04-01', 'notNext'],
    ['it is not raised twice', raised, 'raised', '2026-04-01', 'notNext'],
    ['no step lies before the one before', raised, 'answered', '2026-02-28', 'beforeLast'],
    ['no step lies ahead', raised, 'answered', '2026-11-21', 'future'],
  ] as const)('%s', (_, taken, state, date, fault) => {
    expect(stepFault(taken, { state, date: day(date) }, TODAY)).toBe(fault);
  });

  it('tells the state on a day', () => {
    const steps = [...raised, { state: 'answered', date: day('2026-05-02') } as const];
    expect(['2026-02-28', '2026-03-01', '2026-05-01', '2026-05-02'].map((on) => stateOn(steps, day(on)))).toEqual([
      undefined,
      'raised',
      'raised',
      'answered',
    ]);
  });
});
