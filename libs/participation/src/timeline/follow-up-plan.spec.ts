import { addDays, localDate } from '@utfall/calendar';
import fc from 'fast-check';
import { followUpPlan, isFollowedUp } from './follow-up-plan.js';

describe('the plan of follow-ups', () => {
  it.each<[string, string, string]>([
    ['2026-10-19', 'ahead', 'ahead'],
    ['2026-10-20', 'open', 'ahead'],
    ['2026-12-20', 'open', 'ahead'],
    ['2026-12-21', 'overdue', 'ahead'],
    ['2027-05-20', 'overdue', 'open'],
    ['2027-05-21', 'missed', 'open'],
    ['2027-11-21', 'missed', 'missed'],
  ])('on %s is %s and %s', (today, six, twelve) => {
    expect(followUpPlan('2026-05-20', [], localDate(today)).map(({ state }) => state)).toEqual([six, twelve]);
  });

  it('keeps to the last day of a short month', () => {
    const [six, twelve] = followUpPlan('2026-08-31', [], localDate('2026-09-01'));
    expect([six?.due, six?.opens, twelve?.due]).toEqual(['2027-02-28', '2027-01-31', '2027-08-31']);
  });

  it('never goes back as time goes on', () => {
    const order = ['ahead', 'open', 'overdue', 'missed'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 60 }),
        (start, after, more) => {
          const exit = addDays(localDate('2018-01-01'), start);
          const [before, later] = [after, after + more].map((days) => followUpPlan(exit, [], addDays(exit, days)));
          before?.forEach(({ state }, i) => {
            expect(order.indexOf(later?.[i]?.state ?? '')).toBeGreaterThanOrEqual(order.indexOf(state));
          });
        },
      ),
    );
  });

  it('is of those who are asked', () => {
    const left = { mode: 'withData', endDate: '2026-05-20', exitReason: 'work' };
    expect(isFollowedUp(left, false)).toBe(true);
    expect(isFollowedUp({ ...left, exitReason: null }, false)).toBe(true);
    expect(isFollowedUp(left, true)).toBe(false);
    expect(isFollowedUp({ ...left, endDate: null }, false)).toBe(false);
    expect(isFollowedUp({ ...left, mode: 'anonymous' }, false)).toBe(false);
    expect(isFollowedUp({ ...left, exitReason: 'deceased' }, false)).toBe(false);
    expect(isFollowedUp({ ...left, exitReason: 'misregistration' }, false)).toBe(false);
  });
});
