import { epochDay, type LocalDate } from '@utfall/calendar';
import type { PeopleProfile } from './insats-profile.js';
import type { Random } from './random.js';

/** An invented person: what stays the same from spell to spell. */
export interface Person {
  readonly gender: string;
  /** Days since 1970-01-01. */
  readonly born: number;
  readonly kommun: string;
  readonly foreignBorn: boolean;
  /** Distance to work in standard deviations: education, time on support, days and exit all follow from it. */
  readonly distance: number;
  readonly education: string;
}

const YEAR = 365.25;
const bands: readonly (readonly [number, number])[] = [
  [16, 25],
  [25, 30],
  [30, 45],
  [45, 60],
  [60, 66],
];

/** A person as the insats meets them on the day. */
export function drawPerson(
  random: Random,
  profile: PeopleProfile,
  kommuner: Readonly<Record<string, number>>,
  start: LocalDate,
): Person {
  const band = Number(random.weighted(Object.fromEntries(profile.ages.map((weight, i) => [String(i), weight]))));
  const [from, to] = bands[band] ?? [30, 45];
  const age = from + random.next() * (to - from);
  const foreignBorn = random.chance(profile.foreignBorn);
  const distance = profile.distance + random.normal();
  return {
    gender: random.chance(0.004) ? 'other' : random.chance(profile.women) ? 'woman' : 'man',
    born: Math.floor(epochDay(start) - age * YEAR),
    kommun: random.weighted(kommuner),
    foreignBorn,
    distance,
    education: random.weighted(educationWeights(age, foreignBorn, distance)),
  };
}

/** Whole years of age on the day. */
export function ageOn(person: Person, day: LocalDate): number {
  return Math.floor((epochDay(day) - person.born) / YEAR);
}

/** Further from work means less schooling; nobody under twenty has been to university. */
function educationWeights(age: number, foreignBorn: boolean, distance: number): Record<string, number> {
  const less = Math.exp(0.45 * distance);
  return {
    none: (foreignBorn ? 12 : 3) * less,
    compulsory: (age < 25 ? 42 : 26) * less,
    upperSecondary: age < 19 ? 6 : 44,
    otherPostSecondary: age < 21 ? 0 : 7 / less,
    higherEducation: age < 22 ? 0 : (age < 30 ? 6 : 16) / less,
  };
}
