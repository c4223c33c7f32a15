import { TestBed } from '@angular/core/testing';
import { localDate } from '@utfall/calendar';
import fc from 'fast-check';
import { IsoDateAdapter } from './iso-date-adapter.js';

describe('IsoDateAdapter', () => {
  let adapter: IsoDateAdapter;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [IsoDateAdapter] });
    adapter = TestBed.inject(IsoDateAdapter);
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    [' 2026-03-01 ', '2026-03-01'],
  ])('reads %p', (typed, expected) => {
    expect(adapter.parse(typed)).toBe(expected);
  });

  it.each(['1/3 2025', '2026-02-29', '260301', 'i går'])('calls %p invalid rather than guess', (typed) => {
    const parsed = adapter.parse(typed);
    expect(parsed).not.toBeNull();
    expect(adapter.isDateInstance(parsed)).toBe(true);
    expect(parsed && adapter.isValid(parsed)).toBe(false);
  });

  it('takes an empty field for no date', () => {
    expect(adapter.parse('  ')).toBeNull();
  });

  it('begins the week on Monday and names it in Swedish', () => {
    expect(adapter.getFirstDayOfWeek()).toBe(1);
    expect(adapter.getDayOfWeekNames('long')[0]).toBe('söndag');
    expect(adapter.getMonthNames('long')[4]).toBe('maj');
    // 1 March 2026 was a Sunday.
    expect(adapter.getDayOfWeek(localDate('2026-03-01'))).toBe(0);
    expect(adapter.getDayOfWeek(localDate('1969-12-31'))).toBe(3);
  });

  it('stays within the month when months are added', () => {
    expect(adapter.addCalendarMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(adapter.addCalendarYears(localDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(adapter.addCalendarMonths(localDate('2026-01-15'), -1)).toBe('2025-12-15');
  });

  it('refuses to make a day that does not exist', () => {
    expect(() => adapter.createDate(2026, 3, 31)).toThrow(RangeError);
    expect(adapter.createDate(2026, 2, 31)).toBe('2026-03-31');
  });

  it('draws the years that the calendar pages through, though no date has them', () => {
    expect(adapter.createDate(1885, 0, 1)).toBe('1885-01-01');
    expect(adapter.createDate(2210, 11, 1)).toBe('2210-12-01');
    expect(adapter.getNumDaysInMonth(adapter.createDate(1884, 1, 1))).toBe(29);
  });

  it('takes a date apart and puts it together again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (moment) => {
          const day = localDate(moment.toISOString().slice(0, 10));
          expect(adapter.createDate(adapter.getYear(day), adapter.getMonth(day), adapter.getDate(day))).toBe(day);
          expect(adapter.getDayOfWeek(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
        },
      ),
    );
  });
});
