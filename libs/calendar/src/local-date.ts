/** A calendar day as ISO text (`2026-03-01`), without time or zone. Text order is time order. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** Years that can be meant: an earlier or later one is a slip of the finger, and PostgreSQL has no year 0. */
const YEAR = /^(?:19|20|21)\d\d/;
const PATTERN = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const DAY_MS = 86_400_000;

/** Whether the text begins with a year that dates and months may have, 1900–2199. */
export function hasLikelyYear(text: string): boolean {
  return YEAR.test(text);
}

/**
 * Reads `2026-03-01` or `20260301`, years 1900–2199.
 * @returns undefined for anything that is not a day of the calendar (31 April, 2026-3-1) or is of another year.
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match || !hasLikelyYear(text.trim())) return undefined;
  const iso = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse accepts some overflowing days in some engines: only the round trip proves the day exists.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : (iso as LocalDate);
}

/** Like {@link parseLocalDate}, for text known to be a day. @throws RangeError otherwise. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** Whole days since 1970-01-01; the unit in which spells are computed. */
export function epochDay(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The inverse of {@link epochDay}. */
export function fromEpochDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** The day `days` after (or before, when negative) the given one. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Days from `start` to `end`; 0 when they are the same day, negative when `end` is earlier. */
export function daysBetween(start: LocalDate, end: LocalDate): number {
  return epochDay(end) - epochDay(start);
}
