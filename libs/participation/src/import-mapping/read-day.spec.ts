import { addDays, localDate } from '@utfall/calendar';
import fc from 'fast-check';
import { readDay } from './read-day.js';

const days = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(localDate('2000-01-01'), days));

describe('readDay', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026-03-01 00:00:00', '2026-03-01'],
    ['2026-03-01T00:00:00.000Z', '2026-03-01'],
    ['1 mars 2026', '2026-03-01'],
    ['1 Mar. 26', '2026-03-01'],
    ['46082', '2026-03-01'],
    ['46082.5', '2026-03-01'],
  ])('reads %j in one way only', (text, day) => expect(readDay(text)).toEqual({ dayFirst: day, monthFirst: day }));

  it('reads 1/3 2026 in two ways', () => {
    expect(readDay('1/3 2026')).toEqual({ dayFirst: '2026-03-01', monthFirst: '2026-01-03' });
    expect(readDay('01.03.26')).toEqual({ dayFirst: '2026-03-01', monthFirst: '2026-01-03' });
    expect(readDay('13/3 2026')).toEqual({ dayFirst: '2026-03-13', monthFirst: undefined });
  });

  it.each(['', '2026', '31/2 2026', '2026-02-30', 'i mars', '1 xyz 2026', '4711'])('reads %j as no day', (text) =>
    expect(readDay(text)).toEqual({ dayFirst: undefined, monthFirst: undefined }),
  );

  it('reads every day that it can be written as', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        expect(readDay(day).dayFirst).toBe(day);
        expect(readDay(`${date}/${month} ${year}`).dayFirst).toBe(day);
        expect(readDay(`${month}/${date}/${year}`).monthFirst).toBe(day);
      }),
    );
  });
});
