import { addMonths, monthIndex, monthOf, type LocalDate, type Month } from '@utfall/calendar';
import type { DemoInsats, DemoParticipation } from './demo-data.js';
import { drawPersonSpells, type Intake, type Surroundings } from './draw-person-spells.js';
import type { InsatsProfile } from './insats-profile.js';
import { participationOfSpell } from './participation-of-spell.js';
import type { Random } from './random.js';

export interface StreamOptions {
  readonly profiles: readonly InsatsProfile[];
  /** The insatser of the profiles, in the same order. */
  readonly insatser: readonly DemoInsats[];
  /** Kommun codes and their weights. */
  readonly kommuner: Readonly<Record<string, number>>;
  readonly from: Month;
  readonly today: LocalDate;
  readonly count: number;
  readonly optionalVariables: readonly string[];
}

/** Spells that are carried over began at most so long before the first covered month. */
const LEAD_IN = 30;

/**
 * Exactly `count` participations, person by person, without codes. Holds one person at a time: a million take no more
 * memory than one.
 */
export function* streamParticipations(random: Random, options: StreamOptions): Generator<DemoParticipation> {
  const { from, today, count, optionalVariables } = options;
  const intakes = intakesOf(options);
  const around: Surroundings = {
    intakes,
    weights: Object.fromEntries(intakes.map(({ people }, i) => [String(i), people.weight])),
    kommuner: options.kommuner,
    from,
    starts: { from: addMonths(from, -LEAD_IN), count: LEAD_IN + monthIndex(monthOf(today)) - monthIndex(from) + 1 },
    today,
  };
  let participants = 0;
  let given = 0;
  for (let drawn = 0; given < count; drawn += 1) {
    // Each person has a source of their own: one more answer for one of them does not change the next.
    const own = random.fork(String(drawn));
    const found = drawPersonSpells(own, around);
    if (!found) continue;
    const participant = found.anonymous ? null : participants;
    if (!found.anonymous) participants += 1;
    for (const spell of found.spells.slice(0, count - given)) {
      given += 1;
      yield { ...participationOfSpell(own, found, spell, optionalVariables), participant, code: null };
    }
  }
}

function intakesOf({ profiles, insatser }: StreamOptions): Intake[] {
  return profiles.flatMap(({ people }, i): Intake[] => {
    const insats = insatser[i];
    return people && insats ? [{ insats, people }] : [];
  });
}
