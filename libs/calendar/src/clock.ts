import { type LocalDate } from './local-date.js';

/** Where "now" comes from. Passed as an argument everywhere, so that a figure can be computed again. */
export interface Clock {
  /** The instant, for audit entries and sessions. */
  now(): Date;
}

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Sweden at the instant (ADR 14: "today" is Europe/Stockholm). */
export function dayInSweden(instant: Date): LocalDate {
  return stockholm.format(instant) as LocalDate;
}
