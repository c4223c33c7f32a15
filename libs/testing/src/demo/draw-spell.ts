import {
  addDays,
  addMonths,
  epochDay,
  firstDay,
  fromEpochDay,
  monthOf,
  type LocalDate,
  type Month,
} from '@utfall/calendar';
import type { PeopleProfile } from './insats-profile.js';
import type { Random } from './random.js';

export interface DrawnSpell {
  readonly start: LocalDate;
  readonly end: LocalDate | null;
  /** It ended because the insats closed. */
  readonly ceased: boolean;
}

/** Starts by calendar month, January first: hardly anybody starts in July, few in December. */
const startSeason = [1.25, 1.2, 1.1, 1.05, 0.95, 0.8, 0.25, 1.2, 1.35, 1.2, 1, 0.45];

/** First and last day on which an insats can hold a spell; `to` null = still open. */
export interface OpenDays {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * A day to start on, between the months, in the season's rhythm, on a weekday, while the insats was open and no later
 * than today; undefined when the day drawn is none of that.
 */
export function drawStart(
  random: Random,
  months: { readonly from: Month; readonly count: number },
  open: OpenDays,
  today: LocalDate,
): LocalDate | undefined {
  const month = addMonths(months.from, random.int(0, months.count - 1));
  const season = startSeason[Number(month.slice(5)) - 1] ?? 1;
  if (!random.chance(season / 1.35)) return undefined;
  const length = epochDay(firstDay(addMonths(month, 1))) - epochDay(firstDay(month));
  const day = toWeekday(addDays(firstDay(month), random.int(0, length - 1)));
  const late = day > today || (open.to !== null && day >= open.to);
  return late || (open.from !== null && day < open.from) ? undefined : day;
}

/** When the spell ends, or null while it goes on today: later for those far from work, seldom in July. */
export function drawEnd(
  random: Random,
  profile: PeopleProfile,
  start: LocalDate,
  distance: number,
  open: OpenDays,
  today: LocalDate,
): Pick<DrawnSpell, 'end' | 'ceased'> {
  const [median, spread] = profile.days;
  // One in nine leaves early, whatever was planned; one in two hundred was enrolled and left on the same day.
  const early = random.chance(0.11);
  const days = random.chance(0.005)
    ? 0
    : Math.max(3, Math.round(median * Math.exp(spread * random.normal() + 0.12 * distance) * (early ? 0.22 : 1)));
  const planned = days === 0 ? start : toWeekday(outOfJuly(random, start, addDays(start, days)));
  if (open.to !== null && planned >= open.to) {
    return open.to <= today ? { end: open.to, ceased: true } : { end: null, ceased: false };
  }
  return planned > today ? { end: null, ceased: false } : { end: planned, ceased: false };
}

/** Most who would leave in July leave before the holidays or after them. */
function outOfJuly(random: Random, start: LocalDate, end: LocalDate): LocalDate {
  if (monthOf(end).slice(5) !== '07' || random.chance(0.25)) return end;
  const year = end.slice(0, 4);
  const before = `${year}-06-${String(random.int(12, 28))}` as LocalDate;
  return random.chance(0.6) && before > start ? before : (`${year}-08-${String(random.int(10, 28))}` as LocalDate);
}

/** Saturday and Sunday become Friday: 1970-01-01 was a Thursday. */
function toWeekday(day: LocalDate): LocalDate {
  const number = epochDay(day);
  const weekday = (((number + 3) % 7) + 7) % 7;
  return weekday < 5 ? day : fromEpochDay(number - (weekday - 4));
}
