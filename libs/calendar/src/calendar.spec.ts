import fc from 'fast-check';
import {
  addDays,
  addMonths,
  contains,
  dayInSweden,
  daysBetween,
  daysInside,
  epochDay,
  fromEpochDay,
  fromMonthIndex,
  localDate,
  month,
  monthCount,
  monthIndex,
  monthsOf,
  parseLocalDate,
  parseMonth,
  periodOf,
  tiles,
  yearBefore,
} from './index.js';

const day = fc.integer({ min: -20_000, max: 40_000 }).map(fromEpochDay);
const anyMonth = fc.integer({ min: 1950 * 12, max: 2080 * 12 }).map(fromMonthIndex);
const period = fc
  .tuple(anyMonth, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => periodOf(from, addMonths(from, length)));

describe('LocalDate', () => {
  it('reads both ways of typing a date', () => {
    expect(parseLocalDate('2026-03-01')).toBe('2026-03-01');
    expect(parseLocalDate(' 20260301 ')).toBe('2026-03-01');
  });

  it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-3-1', '1/3 2026', '', '2026-03-01T00:00'])(
    'refuses %p',
    (text) => {
      expect(parseLocalDate(text)).toBeUndefined();
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it.each(['0000-01-01', '0001-12-31', '00010101', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'refuses %p, a year that nobody means',
    (text) => {
      expect(parseLocalDate(text)).toBeUndefined();
      expect(parseMonth(text.slice(0, 7))).toBeUndefined();
    },
  );

  it('reads the first and the last day that can be meant', () => {
    expect(['1900-01-01', '2199-12-31'].map(parseLocalDate)).toEqual(['1900-01-01', '2199-12-31']);
    expect(['1900-01', '2199-12'].map(parseMonth)).toEqual(['1900-01', '2199-12']);
  });

  it('knows the leap days', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
    expect(parseLocalDate('1900-02-29')).toBeUndefined();
  });

  it('counts days as the inverse of adding them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(fromEpochDay(epochDay(date))).toBe(date);
      }),
    );
  });
});

describe('Month and Period', () => {
  it('refuses what is not a month', () => {
    for (const text of ['2026-00', '2026-13', '202601', '2026-1']) expect(parseMonth(text)).toBeUndefined();
    expect(() => month('2026-13')).toThrow(RangeError);
  });

  it('is half-open: January–August 2019 is [2019-01-01, 2019-09-01)', () => {
    const period = periodOf(month('2019-01'), month('2019-08'));
    expect(period).toMatchObject({ start: '2019-01-01', end: '2019-09-01' });
    expect(contains(period, localDate('2019-08-31'))).toBe(true);
    expect(contains(period, localDate('2019-09-01'))).toBe(false);
  });

  it('refuses an end before its start', () => {
    expect(() => periodOf(month('2019-02'), month('2019-01'))).toThrow(RangeError);
  });

  it('compares with the same months of the year before', () => {
    fc.assert(
      fc.property(period, (p) => {
        expect(monthCount(yearBefore(p))).toBe(monthCount(p));
        expect(yearBefore(p).from.slice(5)).toBe(p.from.slice(5));
        expect(monthIndex(p.from) - monthIndex(yearBefore(p).from)).toBe(12);
      }),
    );
  });

  it('days inside months add up to the days inside the period', () => {
    fc.assert(
      fc.property(period, day, fc.option(fc.nat(900), { nil: undefined }), day, (p, start, length, today) => {
        const end = length === undefined ? undefined : addDays(start, length);
        const whole = daysInside(p, start, end, today);
        const parts = monthsOf(p).map((m) => daysInside(periodOf(m, m), start, end, today));
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
      }),
    );
  });

  it('counts no day for an exit on the day of start, and none in the future', () => {
    const p = periodOf(month('2026-01'), month('2026-12'));
    const start = localDate('2026-03-01');
    expect(daysInside(p, start, start, localDate('2026-12-01'))).toBe(0);
    expect(daysInside(p, start, undefined, localDate('2026-03-11'))).toBe(10);
    expect(daysInside(p, start, undefined, localDate('2026-02-01'))).toBe(0);
  });

  it('tiles only without gap, overlap or overhang', () => {
    fc.assert(
      fc.property(period, fc.nat(40), (p, cut) => {
        const months = monthsOf(p);
        const at = cut % months.length;
        const parts = at === 0 ? [p] : [periodOf(p.from, months[at - 1] ?? p.from), periodOf(months[at] ?? p.to, p.to)];
        expect(tiles([...parts].reverse(), p)).toBe(true);
        expect(tiles(parts.slice(1), p)).toBe(false);
        expect(tiles([...parts, periodOf(p.to, p.to)], p)).toBe(false);
      }),
    );
  });
});

describe('dayInSweden', () => {
  it('turns at midnight in Stockholm, summer and winter', () => {
    expect(dayInSweden(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01');
    expect(dayInSweden(new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02');
    expect(dayInSweden(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });
});
