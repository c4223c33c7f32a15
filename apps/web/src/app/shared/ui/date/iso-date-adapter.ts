import { inject, Injectable } from '@angular/core';
import { DateAdapter } from '@angular/material/core';
import {
  addDays,
  addMonths,
  dayInSweden,
  daysBetween,
  epochDay,
  firstDay,
  fromMonthIndex,
  type LocalDate,
  monthIndex,
  monthOf,
  parseLocalDate,
} from '@utfall/calendar';
import { LANGUAGE } from '../../language/language.js';

/** Stands for typed text that is no date: the picker needs a value to call invalid. */
const INVALID = 'invalid' as LocalDate;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/**
 * Dates are ISO text in and out: typed as 2026-03-01 or 20260301, shown as 2026-03-01, stored as 2026-03-01. Material's
 * own adapter would read 1/3 2025 as 3 January.
 */
@Injectable()
export class IsoDateAdapter extends DateAdapter<LocalDate> {
  private readonly language = inject(LANGUAGE);

  getYear = (date: LocalDate): number => Number(date.slice(0, 4));
  getMonth = (date: LocalDate): number => Number(date.slice(5, 7)) - 1;
  getDate = (date: LocalDate): number => Number(date.slice(8, 10));
  getDayOfWeek = (date: LocalDate): number => (((epochDay(date) + THURSDAY) % 7) + 7) % 7;
  getYearName = (date: LocalDate): string => date.slice(0, 4);
  getFirstDayOfWeek = (): number => 1;
  getNumDaysInMonth = (date: LocalDate): number =>
    daysBetween(firstDay(monthOf(date)), firstDay(addMonths(monthOf(date), 1)));
  getMonthNames = (style: 'long' | 'short' | 'narrow'): string[] =>
    this.names({ month: style }, (i) => new Date(Date.UTC(2024, i, 1)), 12);
  getDateNames = (): string[] => Array.from({ length: 31 }, (_, i) => String(i + 1));
  /** Sunday first, as the picker asks; it turns them itself. 7 January 2024 was a Sunday. */
  getDayOfWeekNames = (style: 'long' | 'short' | 'narrow'): string[] =>
    this.names({ weekday: style }, (i) => new Date(Date.UTC(2024, 0, 7 + i)), 7);

  clone = (date: LocalDate): LocalDate => date;
  today = (): LocalDate => dayInSweden(new Date(Date.now()));
  parse = (value: unknown): LocalDate | null =>
    typeof value === 'string' && value.trim() !== '' ? (parseLocalDate(value) ?? INVALID) : null;
  format = (date: LocalDate, form: unknown): string => (form === 'month' ? this.monthName(date) : date);
  toIso8601 = (date: LocalDate): string => date;
  isDateInstance = (value: unknown): boolean => typeof value === 'string' && value !== '';
  isValid = (date: LocalDate): boolean => parseLocalDate(date) !== undefined;
  invalid = (): LocalDate => INVALID;
  override deserialize = (value: unknown): LocalDate | null => this.parse(value);

  /** @throws RangeError for 31 April, as the contract of the adapter asks. */
  createDate(year: number, month: number, date: number): LocalDate {
    const text = `${fromMonthIndex(year * 12 + month)}-${String(date).padStart(2, '0')}`;
    // The calendar pages through years that no date of ours has, and draws them: what it draws is refused when it is chosen.
    const isDrawnOnly = year < 1900 || year > 2199;
    const day = isDrawnOnly && date >= 1 && date <= 28 ? (text as LocalDate) : parseLocalDate(text);
    if (!day || month < 0 || month > 11) throw new RangeError(`not a date: ${year}, ${month}, ${date}`);
    return day;
  }

  addCalendarYears = (date: LocalDate, years: number): LocalDate => this.addCalendarMonths(date, years * 12);

  /** The same day of the other month, or its last day when it is shorter. */
  addCalendarMonths(date: LocalDate, months: number): LocalDate {
    const first = firstDay(fromMonthIndex(monthIndex(monthOf(date)) + months));
    return addDays(first, Math.min(this.getDate(date), this.getNumDaysInMonth(first)) - 1);
  }

  addCalendarDays = (date: LocalDate, days: number): LocalDate => addDays(date, days);

  private monthName(date: LocalDate): string {
    return this.text({ month: 'long', year: 'numeric' }, new Date(`${date}T00:00:00Z`));
  }

  private names(options: Intl.DateTimeFormatOptions, dayAt: (i: number) => Date, count: number): string[] {
    return Array.from({ length: count }, (_, i) => this.text(options, dayAt(i)));
  }

  private text(options: Intl.DateTimeFormatOptions, day: Date): string {
    const locale = this.language === 'sv' ? 'sv-SE' : 'en-GB';
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
  }
}
