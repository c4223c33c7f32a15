import { fromEpochDay, type LocalDate, parseLocalDate } from '@utfall/calendar';

/** Which comes first in 1/3 2026. */
export type DayOrder = 'dayFirst' | 'monthFirst';
export const dayOrders = ['dayFirst', 'monthFirst'] as const satisfies readonly DayOrder[];

/** A time of day after a day says nothing here. */
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
/** Day and month in either order, then the year: 1/3 2026, 01.03.2026, 1-3-26. */
const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./\s-]{1,2}(\d{4}|\d{2})$/;
/** 1 mars 2026, 1 mar. 26. */
const WORDS = /^(\d{1,2})[ .-]*([a-zåäö]{3,9})\.?[ -]*(\d{4}|\d{2})$/;
/** 2026/3/1, 2026.3.1, 2026-3-1. */
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/;
/** Days since 1899-12-30 as spreadsheets count, perhaps with a time as fraction; 1927–2173. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const SERIAL_RANGE = [10_000, 99_999] as const;
/** 1970-01-01 as spreadsheets count. */
const SERIAL_OF_1970 = 25_569;

const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april', 'april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september', 'september'],
  ['oktober', 'october'],
  ['november', 'november'],
  ['december', 'december'],
] as const;

/** How a text may be a day. */
export interface DayReading {
  readonly dayFirst: LocalDate | undefined;
  readonly monthFirst: LocalDate | undefined;
}

/**
 * A day as systems and people write it. Where day and month cannot be told apart the two readings differ; everywhere else they
 * are the same. Both are undefined for what is no day.
 */
export function readDay(text: string): DayReading {
  const plain = text.trim().replace(TIME, '').toLocaleLowerCase('sv').replace(/\s+/g, ' ');
  const certain = parseLocalDate(plain) ?? yearFirst(plain) ?? inWords(plain) ?? serial(plain);
  if (certain) return { dayFirst: certain, monthFirst: certain };
  const match = NUMERIC.exec(plain);
  if (!match) return { dayFirst: undefined, monthFirst: undefined };
  const [, one = '', two = '', year = ''] = match;
  return { dayFirst: dayOf(year, two, one), monthFirst: dayOf(year, one, two) };
}

function yearFirst(text: string): LocalDate | undefined {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  return year === '' ? undefined : dayOf(year, month, day);
}

function inWords(text: string): LocalDate | undefined {
  const [, day = '', word = '', year = ''] = WORDS.exec(text) ?? [];
  if (word === '') return undefined;
  const month = months.findIndex((names) => names.some((name) => name.startsWith(word)));
  return month < 0 ? undefined : dayOf(year, String(month + 1), day);
}

function serial(text: string): LocalDate | undefined {
  const days = Number(SERIAL.exec(text)?.[1] ?? Number.NaN);
  return days >= SERIAL_RANGE[0] && days <= SERIAL_RANGE[1] ? fromEpochDay(days - SERIAL_OF_1970) : undefined;
}

/** Years of two digits are of this century: nobody is enrolled in the last one any more. */
function dayOf(year: string, month: string, day: string): LocalDate | undefined {
  return parseLocalDate(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
