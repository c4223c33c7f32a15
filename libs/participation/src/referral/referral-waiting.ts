import { daysBetween, type LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';

/** The days from which a referral's waiting is computed; null = not yet, or never. */
export interface ReferralDates {
  readonly receivedDate: LocalDate;
  readonly placedDate: LocalDate | null;
  readonly startedDate: LocalDate | null;
  /** Declined, withdrawn or returned. */
  readonly closedDate: LocalDate | null;
}

export interface ReferralWaiting {
  /** Days of [received, placed), to the day of closing or today where it is not placed. */
  readonly toPlacement: number;
  /** Days of [placed, started), to the day of closing or today where nobody has begun; null = not placed. */
  readonly toStart: number | null;
}

export function referralWaiting(dates: ReferralDates, today: LocalDate): ReferralWaiting {
  const { receivedDate, placedDate, startedDate, closedDate } = dates;
  return {
    toPlacement: daysBetween(receivedDate, placedDate ?? closedDate ?? today),
    toStart: placedDate === null ? null : daysBetween(placedDate, startedDate ?? closedDate ?? today),
  };
}

/** Half-open bands of days waited, [from, to). */
export const ageingBands = [
  { id: 'under30', from: 0, to: 30, sv: 'Under 30 dagar', en: 'Under 30 days' },
  { id: '30to59', from: 30, to: 60, sv: '30–59 dagar', en: '30–59 days' },
  { id: '60to89', from: 60, to: 90, sv: '60–89 dagar', en: '60–89 days' },
  { id: '90andOver', from: 90, to: Infinity, sv: '90 dagar eller mer', en: '90 days or more' },
] as const satisfies readonly ({ id: string; from: number; to: number } & Text)[];
export type AgeingBand = (typeof ageingBands)[number]['id'];

export interface Queue {
  readonly length: number;
  readonly bands: Readonly<Record<AgeingBand, number>>;
  /** Days; null = nobody waits. */
  readonly longest: number | null;
}

/** @param since the day from which each has waited */
export function queueOf(since: readonly LocalDate[], today: LocalDate): Queue {
  const days = since.map((day) => daysBetween(day, today));
  const bands = Object.fromEntries(
    ageingBands.map(({ id, from, to }) => [id, days.filter((waited) => waited >= from && waited < to).length]),
  ) as Record<AgeingBand, number>;
  return { length: days.length, bands, longest: days.length === 0 ? null : Math.max(...days) };
}

/** Days after which papers that were asked for are overdue. */
export const COMPLETION_DAYS = 14;

/** Whether papers were asked for longer ago than one should have to wait. */
export function completionOverdue(askedOn: LocalDate, today: LocalDate): boolean {
  return daysBetween(askedOn, today) > COMPLETION_DAYS;
}
