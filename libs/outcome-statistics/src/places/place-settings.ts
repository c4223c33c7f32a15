import { epochDay, fromEpochDay, sameDayMonthsLater } from '@utfall/calendar';

/** From when on an insats is warned of; the förbund's own judgement, so each insats has its own. */
export interface PlaceSettings {
  /** Months that a stay is planned to last at most; null = not planned, and nobody stays too long. */
  readonly longestMonths: number | null;
  /** Per cent of the place-days below which places stand empty. */
  readonly emptyBelow: number;
  /** For so many whole months on end. */
  readonly emptyMonths: number;
}

export const DEFAULT_PLACE_SETTINGS: PlaceSettings = { longestMonths: null, emptyBelow: 50, emptyMonths: 3 };

/**
 * Whether who began on `start` and is there on `day` has stayed longer than planned. The same day so many months later is not too
 * long, the day after is. A pause is part of the stay: the place is kept.
 * @param start epoch day
 * @param day epoch day
 */
export function isOverlong(start: number, day: number, longestMonths: number | null): boolean {
  // The calendar is asked only of those that may be: no month has more than 31 days.
  if (longestMonths === null || day - start <= longestMonths * 28) return false;
  return day > epochDay(sameDayMonthsLater(fromEpochDay(start), longestMonths));
}
