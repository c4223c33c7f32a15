import { hasLikelyYear, type LocalDate } from './local-date.js';

/** A calendar month as ISO text (`2026-03`). Text order is time order. */
export type Month = string & { readonly __brand: 'Month' };

const PATTERN = /^(\d{4})-(\d{2})$/;

/** Reads `2026-03`, years 1900–2199. @returns undefined for anything else, month 13 included. */
export function parseMonth(text: string): Month | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match || !hasLikelyYear(text.trim())) return undefined;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? (text.trim() as Month) : undefined;
}

/** Like {@link parseMonth}, for text known to be a month. @throws RangeError otherwise. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new RangeError(`not a month: ${text}`);
  return parsed;
}

/** The month that a day lies in. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

/** Months since year 0, so that months can be subtracted. */
export function monthIndex(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}

/** The inverse of {@link monthIndex}. */
export function fromMonthIndex(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}` as Month;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(value: Month, count: number): Month {
  return fromMonthIndex(monthIndex(value) + count);
}

/** The first day of the month. */
export function firstDay(value: Month): LocalDate {
  return `${value}-01` as LocalDate;
}

/** The same day of the month `count` months later, or the last day of a month that is too short (31 August + 6 = 28 February). */
export function sameDayMonthsLater(date: LocalDate, count: number): LocalDate {
  const target = addMonths(monthOf(date), count);
  const last = new Date(Date.UTC(Number(target.slice(0, 4)), Number(target.slice(5, 7)), 0)).getUTCDate();
  return `${target}-${String(Math.min(Number(date.slice(8)), last)).padStart(2, '0')}` as LocalDate;
}
