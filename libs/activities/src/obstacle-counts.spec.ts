import { addDays, localDate, month, periodOf } from '@utfall/calendar';
import fc from 'fast-check';
import { ObstacleCounts, type ObstacleRow } from './obstacle-counts.js';
import { openObstacleStates, statesAfter } from './obstacle-states.js';

const period = periodOf(month('2026-01'), month('2026-08'));
const START = localDate('2025-06-01');

/** Any lawful life: each step one of those that the table allows, no earlier than the one before. */
const life = fc.array(fc.tuple(fc.nat(9), fc.nat(300)), { maxLength: 4 }).map((choices): ObstacleRow['steps'] => {
  const steps = [{ state: 'raised' as ObstacleRow['steps'][number]['state'], date: START }];
  for (const [choice, days] of choices) {
    const last = steps[steps.length - 1];
    const next = last && statesAfter(last.state);
    const state = next?.[choice % next.length];
    if (last && state) steps.push({ state, date: addDays(last.date, days) });
  }
  return steps;
});

describe('obstacles of a period', () => {
  it('always have carriedOver + raised = solved + notSolved + open', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(life, fc.nat(500)), { maxLength: 12 }), (lives) => {
        const rows = lives.map(([steps, shift]) => ({
          insats: null,
          steps: steps.map((step) => ({ ...step, date: addDays(step.date, shift) })),
        }));
        const counts = new ObstacleCounts(rows, period, { parents: [] });
        const of = (what: Parameters<typeof counts.of>[0]) => counts.of(what, 0);
        expect(of('carriedOver') + of('raised')).toBe(of('solved') + of('notSolved') + of('open'));
        const open = openObstacleStates.reduce((sum, state) => sum + counts.inState(state, 0), 0);
        expect(open).toBe(of('open'));
      }),
    );
  });

  it('leave out what was closed before, and what is not raised yet', () => {
    const at = (date: string, state: ObstacleRow['steps'][number]['state'] = 'raised') => ({
      state,
      date: localDate(date),
    });
    const rows = [
      { insats: 0, steps: [at('2025-02-01'), at('2025-03-01', 'answered'), at('2025-12-31', 'solved')] },
      { insats: 0, steps: [at('2025-02-01'), at('2025-03-01', 'answered'), at('2026-01-01', 'solved')] },
      { insats: 0, steps: [at('2026-08-31')] },
      { insats: 0, steps: [at('2026-09-01')] },
    ];
    const counts = new ObstacleCounts(rows, period, { parents: [null] });
    expect([counts.of('carriedOver', 0), counts.of('raised', 0), counts.of('solved', 0), counts.of('open', 1)]).toEqual(
      [1, 1, 1, 1],
    );
  });
});
