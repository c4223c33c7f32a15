import { epochDay, type LocalDate } from './local-date.js';
import { addMonths, firstDay, fromMonthIndex, monthIndex, type Month } from './month.js';

/**
 * A range of whole months, half-open in days: January–August 2019 is [2019-01-01, 2019-09-01).
 * `from` and `to` are the months that people name, both included.
 */
export interface Period {
  readonly from: Month;
  readonly to: Month;
  /** First day inside. */
  readonly start: LocalDate;
  /** First day after. */
  readonly end: LocalDate;
}

/** The period of the months `from`–`to`, both included. @throws RangeError when `to` is before `from`. */
export function periodOf(from: Month, to: Month): Period {
  if (to < from) throw new RangeError(`period ends before it starts: ${from}–${to}`);
  return { from, to, start: firstDay(from), end: firstDay(addMonths(to, 1)) };
}

/** The same months of the year before (counting rule 7). */
export function yearBefore(period: Period): Period {
  return periodOf(addMonths(period.from, -12), addMonths(period.to, -12));
}

/** Number of months in the period. */
export function monthCount(period: Period): number {
  return monthIndex(period.to) - monthIndex(period.from) + 1;
}

/** Every month of the period, in order. */
export function monthsOf(period: Period): Month[] {
  return Array.from({ length: monthCount(period) }, (_, i) => fromMonthIndex(monthIndex(period.from) + i));
}

/** Whether the day lies in [start, end). */
export function contains(period: Period, date: LocalDate): boolean {
  return date >= period.start && date < period.end;
}

/**
 * Days of the spell [start, end) that lie inside the period; `end` undefined means still open.
 * Days after `today` have not happened and are not counted (ADR 14).
 */
export function daysInside(period: Period, start: LocalDate, end: LocalDate | undefined, today: LocalDate): number {
  const last = Math.min(epochDay(end ?? period.end), epochDay(period.end), epochDay(today));
  return Math.max(0, last - Math.max(epochDay(start), epochDay(period.start)));
}

/**
 * Whether the given periods cover `asked` exactly: no gap, no overlap, nothing outside.
 * Used where an amount belongs to a period and cannot be divided (ADR 13).
 */
export function tiles(parts: readonly Period[], asked: Period): boolean {
  const sorted = [...parts].sort((a, b) => (a.start < b.start ? -1 : 1));
  let next: LocalDate = asked.start;
  for (const part of sorted) {
    if (part.start !== next) return false;
    next = part.end;
  }
  return next === asked.end;
}
