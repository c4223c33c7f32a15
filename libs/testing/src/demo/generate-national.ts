import { addMonths, monthOf, type LocalDate, type Month } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import type { DemoForbund, DemoInsats, DemoLedgerRow, DemoParticipation, DemoVolumeCount } from './demo-data.js';
import { drawLedger } from './draw-ledger.js';
import { drawVolume } from './draw-volume.js';
import { exempelforbundet, otherCosts } from './exempelforbundet.js';
import type { InsatsProfile } from './insats-profile.js';
import { insatsOfProfile } from './insats-of-profile.js';
import { createParticipantCodes } from './participant-codes.js';
import { createRandom, type Random } from './random.js';
import { streamParticipations } from './stream-participations.js';

/** One förbund of the invented country; its participations are drawn when they are asked for. */
export interface NationalForbund {
  readonly forbund: DemoForbund;
  readonly from: Month;
  readonly to: Month;
  readonly insatser: readonly DemoInsats[];
  /** How many {@link participations} gives. */
  readonly count: number;
  /** Person by person, not in order of start. Can be iterated again with the same result. */
  readonly participations: Iterable<DemoParticipation>;
  readonly volume: readonly DemoVolumeCount[];
  readonly ledger: readonly DemoLedgerRow[];
}

const MONTHS = 60;

/**
 * An invented country for measurements: förbund of unequal size with `participationCount` participations together, over
 * the five years that end with the month of `today`. Memory is bounded by one förbund's codes, whatever the count.
 */
export function* generateNational(
  seed: string | number,
  forbundCount: number,
  participationCount: number,
  today: LocalDate,
): Generator<NationalForbund> {
  const random = createRandom(seed);
  const to = monthOf(today);
  const from = addMonths(to, 1 - MONTHS);
  const counts = partsOf(random.fork('sizes'), forbundCount, participationCount);
  for (const [i, count] of counts.entries()) yield drawForbund(random.fork(`forbund/${i}`), i, count, from, to, today);
}

function drawForbund(
  random: Random,
  at: number,
  count: number,
  from: Month,
  to: Month,
  today: LocalDate,
): NationalForbund {
  const profiles = drawProfiles(random.fork('insatser'));
  const insatser = profiles.map((profile) => insatsOfProfile(profile, from));
  const kommuner = drawKommuner(random.fork('kommuner'));
  const number = String(at + 1).padStart(3, '0');
  return {
    forbund: { slug: `riket-${number}`, name: `Riksförbundet ${number}`, optionalVariables: [] },
    from,
    to,
    insatser,
    count,
    participations: {
      *[Symbol.iterator]() {
        const codeOf = createParticipantCodes(insatser);
        const options = { profiles, insatser, kommuner, from, today, count, optionalVariables: [] };
        for (const record of streamParticipations(random.fork('participations'), options)) {
          const start = record.answers['startDate'];
          const coded = record.participant !== null && typeof start === 'string';
          yield coded ? { ...record, code: codeOf(record.insats, record.participant ?? 0, start) } : record;
        }
      },
    },
    volume: drawVolume(random.fork('volume'), profiles, from, today),
    ledger: drawLedger(random.fork('ledger'), profiles, otherCosts, from, today),
  };
}

/** Sizes that differ as förbund do (the largest some twenty times the smallest), adding up to the total. */
function partsOf(random: Random, parts: number, total: number): number[] {
  const weights = Array.from({ length: parts }, () => Math.exp(0.6 * random.normal()));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let running = 0;
  return weights.map((weight, i) => {
    running += weight;
    const until = i === parts - 1 ? total : Math.round((total * running) / sum);
    const part = until - before;
    before = until;
    return part;
  });
}

/** Some of the model's top insatser with their tracks, at least one of which holds participations. */
function drawProfiles(random: Random): InsatsProfile[] {
  const tops = exempelforbundet.filter(({ insats }) => insats.parent === null);
  const kept = new Set(
    tops
      .filter(({ people }, i) => (i === 0 ? true : random.chance(people ? 0.75 : 0.6)))
      .map(({ insats }) => insats.name),
  );
  return exempelforbundet.filter(({ insats }) => kept.has(insats.parent ?? insats.name));
}

/** Two to six kommuner of the codebook, unequal. */
function drawKommuner(random: Random): Record<string, number> {
  const all = utfallCodebook.variable('kommun').categories.filter((category) => category.number !== 0);
  const first = random.int(0, all.length - 1);
  const chosen = Array.from({ length: random.int(2, 6) }, (_, i) => all[(first + i) % all.length]?.id ?? '');
  return Object.fromEntries(chosen.map((id, i) => [id, 10 / (i + 1)]));
}
