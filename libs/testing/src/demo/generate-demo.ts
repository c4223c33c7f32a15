import { addMonths, monthOf, type LocalDate } from '@utfall/calendar';
import type { DemoData, DemoParticipation } from './demo-data.js';
import { demoQuestions, drawOwnAnswers } from './demo-questions.js';
import { drawLedger } from './draw-ledger.js';
import { drawTimeline } from './draw-timeline.js';
import { drawStructuralWork } from './draw-structural-work.js';
import { drawReferrals } from './draw-referrals.js';
import { drawVolume } from './draw-volume.js';
import { exempelforbundet, kommunWeights, otherCosts } from './exempelforbundet.js';
import { insatsOfProfile } from './insats-of-profile.js';
import { createParticipantCodes } from './participant-codes.js';
import { streamParticipations } from './stream-participations.js';
import { createRandom } from './random.js';

const MONTHS = 36;
const PARTICIPATIONS = 1500;
const forbund = { slug: 'exempel', name: 'Exempelförbundet', optionalVariables: ['foreignBorn'] } as const;

/**
 * The invented Exempelförbundet: twelve insatser over the 36 months that end with the month of `today`, with 1 500
 * participations, volume, budget and ledger. The same seed and day give the same data.
 */
export function generateDemo(seed: string | number, today: LocalDate): DemoData {
  const random = createRandom(seed);
  const to = monthOf(today);
  const from = addMonths(to, 1 - MONTHS);
  const insatser = exempelforbundet.map((profile) => insatsOfProfile(profile, from));
  const participations = [
    ...streamParticipations(random.fork('participations'), {
      profiles: exempelforbundet,
      insatser,
      kommuner: kommunWeights,
      from,
      today,
      count: PARTICIPATIONS,
      optionalVariables: forbund.optionalVariables,
    }),
  ].sort(byStart);
  const questions = demoQuestions(from, to);
  const codeOf = createParticipantCodes(insatser);
  const numbered = participations.map((record) => coded(record, codeOf));
  return {
    forbund,
    from,
    to,
    insatser,
    questions,
    participations: numbered.map((record, i) => ({
      ...record,
      ownAnswers: drawOwnAnswers(random.fork(`own answers ${i}`), questions, insatser, record),
      timeline: drawTimeline(random.fork(`timeline ${i}`), record, today),
    })),
    referrals: drawReferrals(random.fork('referrals'), {
      insatser,
      participations: numbered,
      kommuner: kommunWeights,
      today,
    }),
    volume: drawVolume(random.fork('volume'), exempelforbundet, from, today),
    structuralWork: drawStructuralWork(random.fork('structural work'), exempelforbundet, from, today),
    ledger: drawLedger(random.fork('ledger'), exempelforbundet, otherCosts, from, today),
  };
}

/** The record with its code: codes run in order of start, so they are given when that order is known. */
function coded(record: DemoParticipation, codeOf: ReturnType<typeof createParticipantCodes>): DemoParticipation {
  const start = record.answers['startDate'];
  if (record.participant === null || typeof start !== 'string') return record;
  return { ...record, code: codeOf(record.insats, record.participant, start) };
}

function byStart(a: DemoParticipation, b: DemoParticipation): number {
  const [first, second] = [String(a.answers['startDate']), String(b.answers['startDate'])];
  if (first !== second) return first < second ? -1 : 1;
  // Only for a certain order: the person's number says nothing.
  return (a.participant ?? -1) - (b.participant ?? -1);
}
