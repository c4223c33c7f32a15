import { type LocalDate, month, periodOf } from '@utfall/calendar';
import { ActivityCounts, type ActivityRow } from './activity-counts.js';

const period = periodOf(month('2026-01'), month('2026-08'));
const event = (change: Partial<ActivityRow>): ActivityRow => ({
  insats: 1,
  kind: 'event',
  date: '2026-03-02' as LocalDate,
  subject: 'Bemötande',
  sharedBy: 1,
  shareBasis: 'counted',
  participants: [{ party: 'kommun', counts: { woman: 10, man: 4, other: 0, unknown: 1 } }],
  ...change,
});
/** Insats 1 is a track of insats 0; insats 2 stands alone; 3 is the whole. */
const counts = new ActivityCounts(
  [
    event({}),
    event({ insats: 2, subject: 'Återgång', sharedBy: 3, shareBasis: 'equal' }),
    event({ insats: null, subject: 'Återgång' }),
    event({ date: '2026-09-01' as LocalDate }),
    event({ kind: 'consultation' }),
  ],
  period,
  { parents: [null, 0, null] },
);

describe('activities of a period', () => {
  it('are counted in their insats, its parent and the whole; what belongs to no insats in the whole alone', () => {
    expect([0, 1, 2, 3].map((scope) => counts.occasions('event', scope))).toEqual([1, 1, 1, 3]);
    expect([0, 1, 2, 3].map((scope) => counts.own('event', scope))).toEqual([15, 15, 5, 35]);
  });

  it('count a joint event as one and its participants as the own share', () => {
    expect(counts.occasions('event', 3, true)).toBe(1);
    expect([counts.own('event', 2, 'woman'), counts.all('event', 2, 'woman'), counts.all('event', 2)]).toEqual([
      4, 10, 15,
    ]);
  });

  it('add up by subject, in Swedish order', () => {
    expect(counts.subjects('event', 3)).toEqual(['Bemötande', 'Återgång']);
    const parts = counts.subjects('event', 3).map((subject) => counts.own('event', 3, 'total', subject));
    expect(parts).toEqual([15, 20]);
  });

  it('keep the kinds apart', () => expect(counts.own('consultation', 3)).toBe(15));
});
