import { addDays, firstDay, type LocalDate, type Month } from '@utfall/calendar';
import { overlap } from '@utfall/participation';
import type { DemoInsats } from './demo-data.js';
import { drawEnd, drawStart, type DrawnSpell } from './draw-spell.js';
import { drawPerson, type Person } from './draw-person.js';
import type { PeopleProfile } from './insats-profile.js';
import type { Random } from './random.js';

/** An insats that holds participations, and whom it meets. */
export interface Intake {
  readonly insats: DemoInsats;
  readonly people: PeopleProfile;
}

export interface PersonSpell extends DrawnSpell {
  readonly intake: Intake;
  /** Spells of the same person before it, those before the covered months included. */
  readonly earlier: number;
}

export interface DrawnPerson {
  readonly person: Person;
  /** An anonymous person has one spell: nobody knows whether they came back. */
  readonly anonymous: boolean;
  /** In order of start, at least one day of each on or after the first covered day. */
  readonly spells: readonly PersonSpell[];
}

export interface Surroundings {
  readonly intakes: readonly Intake[];
  /** How much of all that happens happens in each intake, by its index. */
  readonly weights: Readonly<Record<string, number>>;
  readonly kommuner: Readonly<Record<string, number>>;
  /** First covered month, and the months before it in which carried-over spells began. */
  readonly from: Month;
  readonly starts: { readonly from: Month; readonly count: number };
  readonly today: LocalDate;
}

const MOST_SPELLS = 3;

/** One person with every spell of theirs, or undefined when none of them reaches the covered months. */
export function drawPersonSpells(random: Random, around: Surroundings): DrawnPerson | undefined {
  const intake = drawIntake(random, around);
  const start = drawStart(random, around.starts, openDays(intake), around.today);
  if (start === undefined) return undefined;
  const person = drawPerson(random, intake.people, around.kommuner, start);
  const anonymous = random.chance(intake.people.anonymous);
  const spells: PersonSpell[] = [
    {
      intake,
      start,
      ...drawEnd(random, intake.people, start, person.distance, openDays(intake), around.today),
      earlier: 0,
    },
  ];
  while (!anonymous && spells.length < MOST_SPELLS && random.chance(0.17)) {
    const next = drawReturn(random, around, person, spells);
    if (!next) break;
    spells.push(next);
  }
  const first = firstDay(around.from);
  const covered = spells.filter(({ end }) => end === null || end >= first);
  return covered.length === 0 ? undefined : { person, anonymous, spells: covered };
}

/** A later spell, in the same insats or another; beside the one before it only when that goes on elsewhere. */
function drawReturn(
  random: Random,
  around: Surroundings,
  person: Person,
  before: readonly PersonSpell[],
): PersonSpell | undefined {
  const last = before[before.length - 1];
  if (!last) return undefined;
  const intake = random.chance(0.2) ? last.intake : drawIntake(random, around);
  const start = addDays(
    last.end ?? last.start,
    last.end === null ? random.int(60, 400) : Math.round(-110 * Math.log(1 - random.next())),
  );
  const { from, to } = openDays(intake);
  if (start > around.today || start < last.start || (from !== null && start < from) || (to !== null && start >= to))
    return undefined;
  const spell = {
    intake,
    start,
    ...drawEnd(random, intake.people, start, person.distance, { from, to }, around.today),
    earlier: before.length,
  };
  const clash = before.some((other) => other.intake === intake && overlap(other, spell));
  // The same day twice in one insats is no return.
  return clash || (intake === last.intake && last.end === start) ? undefined : spell;
}

function drawIntake(random: Random, { intakes, weights }: Surroundings): Intake {
  const intake = intakes[Number(random.weighted(weights))];
  if (!intake) throw new RangeError('a förbund needs an insats that holds participations');
  return intake;
}

function openDays({ insats }: Intake) {
  return { from: insats.startDate, to: insats.endDate };
}
