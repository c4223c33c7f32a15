import type { Occupancy } from './occupancy.js';
import type { PlaceSettings } from './place-settings.js';

/** What somebody should look at, with the numbers that it rests on; sentences are made at the edge. */
export type OccupancyWarning =
  /** As many in place as there are places, or more. */
  | { readonly kind: 'full' | 'overFull'; readonly inPlace: number; readonly places: number }
  /** So many whole months on end below the limit: days in place, of place-days, over them. */
  | {
      readonly kind: 'empty';
      readonly months: number;
      readonly below: number;
      readonly days: number;
      readonly of: number;
    }
  /** Volume counts have no days: whether places stand empty cannot be told. */
  | { readonly kind: 'emptyUnknown'; readonly persons: number }
  /** In place longer than planned. */
  | { readonly kind: 'overlong'; readonly persons: number; readonly longestMonths: number }
  /** Somebody is in place in a year without a stated capacity. */
  | { readonly kind: 'noCapacity'; readonly year: number };

/**
 * What to warn of in an insats, at the last month of the period that has begun. An insats whose places are its parent's is warned
 * of overlong stays alone.
 * @param scope index of the insats
 * @param hasPlaces whether its places are its own or its tracks', not a part of its parent's
 */
export function occupancyWarnings(
  occupancy: Occupancy,
  scope: number,
  settings: PlaceSettings,
  hasPlaces = true,
): readonly OccupancyWarning[] {
  const last = occupancy.months.findLastIndex((_, month) => occupancy.daysOf(month) > 0);
  if (last < 0) return [];
  return [
    ...(hasPlaces ? [...fullness(occupancy, scope, last), ...emptiness(occupancy, scope, last, settings)] : []),
    ...overlong(occupancy, scope, last, settings),
  ];
}

function fullness(occupancy: Occupancy, scope: number, month: number): OccupancyWarning[] {
  const places = occupancy.places(scope, month);
  if (places === null) {
    const year = Number(occupancy.months[month]?.slice(0, 4));
    return occupancy.count('inPlace', scope, month) > 0 ? [{ kind: 'noCapacity', year }] : [];
  }
  const inPlace = occupancy.covered('inPlace', scope, month);
  if (inPlace === 0 || inPlace < places) return [];
  return [{ kind: inPlace > places ? 'overFull' : 'full', inPlace, places }];
}

/** Of whole months: one that has just begun is empty of days. */
function emptiness(
  occupancy: Occupancy,
  scope: number,
  last: number,
  { emptyBelow, emptyMonths }: PlaceSettings,
): OccupancyWarning[] {
  const end = occupancy.isOver(last) ? last : last - 1;
  const months = Array.from({ length: emptyMonths }, (_, back) => end - back);
  const counted = months.map((month) => ({
    of: month < 0 ? 0 : (occupancy.placeDays(scope, month) ?? 0),
    days: month < 0 ? 0 : occupancy.covered('days', scope, month),
    persons: month < 0 ? 0 : occupancy.volumePersons(scope, month),
  }));
  // Whole numbers, so that no binary fraction decides a limit.
  if (counted.some(({ days, of }) => of === 0 || 100 * days >= emptyBelow * of)) return [];
  const sum = (what: 'days' | 'of' | 'persons') => counted.reduce((total, one) => total + one[what], 0);
  const persons = sum('persons');
  if (persons > 0) return [{ kind: 'emptyUnknown', persons }];
  return [{ kind: 'empty', months: emptyMonths, below: emptyBelow, days: sum('days'), of: sum('of') }];
}

function overlong(
  occupancy: Occupancy,
  scope: number,
  month: number,
  { longestMonths }: PlaceSettings,
): OccupancyWarning[] {
  const persons = occupancy.count('overlong', scope, month);
  // Of an insats without a plan of its own, those of its tracks are told under the tracks.
  return persons > 0 && longestMonths !== null ? [{ kind: 'overlong', persons, longestMonths }] : [];
}
