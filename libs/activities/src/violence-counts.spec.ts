import { month, periodOf } from '@utfall/calendar';
import { ViolenceCounts, type ViolenceRow } from './violence-counts.js';

const row = (change: Partial<ViolenceRow>): ViolenceRow => ({
  insats: 0,
  month: month('2026-02'),
  gender: 'woman',
  asked: 10,
  declined: 2,
  notAsked: 3,
  answers: { 1: { yes: 3, no: 5 }, 2: { yes: 1, no: 7 } },
  ...change,
});

describe('the tallies of a period', () => {
  const counts = new ViolenceCounts(
    [row({}), row({ gender: 'man', asked: 4, answers: {} }), row({ month: month('2026-09') }), row({ insats: 1 })],
    periodOf(month('2026-01'), month('2026-08')),
    { parents: [null, null] },
  );

  it('add up by scope and gender, and by question', () => {
    expect([
      counts.of('asked', 0),
      counts.of('asked', 0, 'woman'),
      counts.of('declined', 2),
      counts.of('notAsked', 1),
    ]).toEqual([14, 10, 6, 3]);
    expect([counts.answers('yes', 0, 'total', 1), counts.answers('no', 0), counts.answers('yes', 2)]).toEqual([
      3, 12, 8,
    ]);
    expect(counts.slots(2)).toEqual([1, 2]);
  });
});
