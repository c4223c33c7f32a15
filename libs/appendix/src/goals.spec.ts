import { countGoalText, goalPercent, reachesShare, shareGoalText } from './goals.js';
import type { ReportGoal } from './report-input.js';

const goal = (target: string, gender: ReportGoal['gender'] = null): ReportGoal => ({
  measure: 'workOrStudies',
  target,
  gender,
  from: null,
  to: null,
});

describe('goals', () => {
  it('are compared exactly, not by printed per cent', () => {
    expect(reachesShare(goal('0.40'), 2, 5)).toBe(true);
    // 39.9 per cent prints as 40 and is not 40.
    expect(reachesShare(goal('0.40'), 399, 1000)).toBe(false);
    expect(reachesShare(goal('1'), 19, 19)).toBe(true);
  });

  it.each([
    ['0.40', 40],
    ['0.4', 40],
    ['0.125', 12.5],
    ['1', 100],
  ])('%s is %d per cent', (target, percent) => {
    expect(goalPercent(goal(target))).toBe(percent);
  });

  it('say whether they were reached, and by whom', () => {
    expect(shareGoalText(goal('0.125', 'woman'), 1, 10)).toEqual({
      sv: 'Målet på 12,5\u00a0% för kvinnor nåddes inte.',
      en: 'The goal of 12.5% for women was not reached.',
    });
    const ended = { one: { sv: 'avslutat', en: 'ended' }, many: { sv: 'avslutade', en: 'ended' } };
    expect(countGoalText(goal('30'), ended, 30).sv).toBe('Målet på 30 avslutade nåddes.');
    expect(countGoalText(goal('1'), ended, 0).sv).toBe('Målet på 1 avslutat nåddes inte.');
  });
});
