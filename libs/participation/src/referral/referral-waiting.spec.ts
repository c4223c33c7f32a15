import { localDate } from '@utfall/calendar';
import fc from 'fast-check';
import { ageingBands, completionOverdue, queueOf, referralWaiting } from './referral-waiting.js';

const today = localDate('2026-11-20');
const dates = (placed: string | null, started: string | null, closed: string | null = null) => ({
  receivedDate: localDate('2026-09-01'),
  placedDate: placed === null ? null : localDate(placed),
  startedDate: started === null ? null : localDate(started),
  closedDate: closed === null ? null : localDate(closed),
});

describe('the waiting of a referral', () => {
  it.each<[string, Parameters<typeof dates>, number, number | null]>([
    ['to today where it is not placed', [null, null], 80, null],
    ['to the placement, and from there to today', ['2026-10-01', null], 30, 50],
    ['to the start', ['2026-10-01', '2026-10-31'], 30, 30],
    ['nothing where all is done the day it comes', ['2026-09-01', '2026-09-01'], 0, 0],
    ['to the day of closing, placed or not', [null, null, '2026-09-11'], 10, null],
    ['to the day of closing in the queue', ['2026-10-01', null, '2026-10-11'], 30, 10],
  ])('is %s', (_, given, toPlacement, toStart) => {
    expect(referralWaiting(dates(...given), today)).toEqual({ toPlacement, toStart });
  });
});

describe('a queue', () => {
  it('has each in one half-open band, and the longest wait', () => {
    const since = ['2026-11-20', '2026-10-22', '2026-10-21', '2026-08-23', '2026-08-22', '2025-01-01'].map(localDate);
    expect(queueOf(since, today)).toEqual({
      length: 6,
      bands: { under30: 2, '30to59': 1, '60to89': 1, '90andOver': 2 },
      longest: 688,
    });
  });

  it('of nobody has no longest wait', () => {
    expect(queueOf([], today)).toMatchObject({ length: 0, longest: null });
  });

  it('has bands that add up to its length', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((ago) => localDate(daysBefore(ago)));
    fc.assert(
      fc.property(fc.array(day), (since) => {
        const { bands, length } = queueOf(since, today);
        expect(ageingBands.reduce((sum, { id }) => sum + bands[id], 0)).toBe(length);
      }),
    );
  });
});

function daysBefore(days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

describe('papers that were asked for', () => {
  it.each([
    ['2026-11-06', false],
    ['2026-11-05', true],
  ])('on %s are overdue: %s', (asked, overdue) => {
    expect(completionOverdue(localDate(asked), today)).toBe(overdue);
  });
});
