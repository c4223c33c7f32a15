import { addDays, type LocalDate } from '@utfall/calendar';
import {
  newChecklist,
  type ConsentAnswer,
  type PaperEntry,
  type ReferralReason,
  type ReferralState,
} from '@utfall/participation';
import type { DemoInsats, DemoParticipation } from './demo-data.js';
import type { Random } from './random.js';

/** An invented referral in the codebook's terms. */
export interface DemoReferral {
  readonly state: ReferralState;
  readonly receiver: 'team' | 'insats';
  /** Names of insatser. */
  readonly asked: string | null;
  readonly placed: string | null;
  /** Code of the participation that it became, in the placed insats from {@link startedDate}. */
  readonly startedCode: string | null;
  readonly referrer: string;
  readonly unit: string | null;
  readonly kommun: string;
  readonly gender: string;
  readonly receivedDate: LocalDate;
  readonly completionDate: LocalDate | null;
  readonly placedDate: LocalDate | null;
  readonly queuedDate: LocalDate | null;
  readonly startedDate: LocalDate | null;
  readonly closedDate: LocalDate | null;
  readonly reason: ReferralReason | null;
  readonly papers: readonly PaperEntry[];
  readonly followUp: ConsentAnswer | null;
  readonly secrecyRelease: ConsentAnswer | null;
}

/** Offices that nobody has. */
const units: Readonly<Record<string, readonly string[]>> = {
  arbetsformedlingen: ['Kontor Norr', 'Kontor Söder'],
  forsakringskassan: ['Enhet Sjö', 'Enhet Skog'],
  kommunSocial: ['Vuxenenheten', 'Ekonomiskt bistånd'],
  kommunLabour: ['Arbetsmarknadsenheten'],
  regionPsychiatry: ['Öppenvårdsmottagningen'],
  regionPrimaryCare: ['Vårdcentralen Björken', 'Vårdcentralen Linden'],
};
const referrers = {
  arbetsformedlingen: 34,
  forsakringskassan: 22,
  kommunSocial: 18,
  kommunLabour: 8,
  regionPsychiatry: 7,
  regionPrimaryCare: 8,
  self: 3,
} as const;
const closings: Readonly<Record<string, readonly ['declined' | 'withdrawn' | 'returned', ReferralReason]>> = {
  outside: ['declined', 'outsideTarget'],
  first: ['declined', 'otherSupportFirst'],
  papers: ['returned', 'incompletePapers'],
  contact: ['returned', 'noContact'],
  wish: ['withdrawn', 'ownWish'],
  work: ['withdrawn', 'gotWorkOrStudies'],
};
const NO_REFERRERS = ['noReferral', 'unknown', 'otherInsats'];
/** How far back referrals are kept, in days. */
const DAYS_BACK = 430;
const UNPLACED = 8;

interface Setting {
  readonly insatser: readonly DemoInsats[];
  readonly participations: readonly DemoParticipation[];
  readonly kommuner: Readonly<Partial<Record<string, number>>>;
  readonly today: LocalDate;
}

/**
 * Referrals to the insatser that keep a queue, in the order in which they came: those that became participations, those that
 * wait today, as many as the insats says, those that the team has, and those that came to nothing.
 */
export function drawReferrals(random: Random, { insatser, participations, kommuner, today }: Setting): DemoReferral[] {
  const withQueue = insatser.filter(({ waiting, endDate }) => waiting !== null && endDate === null);
  const names = new Set(withQueue.map(({ name }) => name));
  const since = addDays(today, -DAYS_BACK);
  const started = participations
    .filter(({ insats, answers }) => names.has(insats) && String(answers['startDate']) >= since)
    .filter(({ code, answers }) => code !== null && !NO_REFERRERS.includes(String(answers['referrer'])))
    .map((participation) => startedReferral(random, participation));
  const someone = (): Someone => ({
    referrer: random.weighted(referrers),
    kommun: random.weighted(kommuner),
    gender: random.chance(0.56) ? 'woman' : 'man',
  });
  const waiting = withQueue.flatMap(({ name, waiting: count }) =>
    Array.from({ length: count ?? 0 }, () => waitingReferral(random, someone(), name, today)),
  );
  const unplaced = Array.from({ length: UNPLACED }, (_, i) => unplacedReferral(random, someone(), i, today));
  const closed = Array.from({ length: Math.round(started.length / 7) }, () => closedReferral(random, someone(), today));
  return [...started, ...waiting, ...unplaced, ...closed].sort((a, b) => (a.receivedDate < b.receivedDate ? -1 : 1));
}

interface Someone {
  readonly referrer: string;
  readonly kommun: string;
  readonly gender: string;
}

/** Came complete, and nothing has happened since. */
function received(random: Random, someone: Someone, receivedDate: LocalDate): DemoReferral {
  const given = (chance: number): ConsentAnswer => ({
    decision: random.chance(chance) ? 'given' : 'refused',
    on: receivedDate,
    form: random.chance(0.8) ? 'written' : 'oral',
  });
  const offices = units[someone.referrer] ?? [];
  return {
    ...someone,
    state: 'received',
    receiver: 'team',
    asked: null,
    placed: null,
    startedCode: null,
    unit: offices[random.int(0, Math.max(0, offices.length - 1))] ?? null,
    receivedDate,
    completionDate: null,
    placedDate: null,
    queuedDate: null,
    startedDate: null,
    closedDate: null,
    reason: null,
    papers: newChecklist(['form', 'assessment'], someone.referrer, receivedDate),
    followUp: given(1),
    secrecyRelease: given(1),
  };
}

function startedReferral(random: Random, { insats, code, answers }: DemoParticipation): DemoReferral {
  const text = (id: string) => String(answers[id] ?? 'unknown');
  const startedDate = text('startDate') as LocalDate;
  const placedDate = addDays(startedDate, -random.int(2, 60));
  const someone = { referrer: text('referrer'), kommun: text('kommun'), gender: text('gender') };
  return {
    ...received(random, someone, addDays(placedDate, -random.int(1, 24))),
    state: 'started',
    asked: random.chance(0.5) ? insats : null,
    placed: insats,
    placedDate,
    startedCode: code,
    startedDate,
  };
}

function waitingReferral(random: Random, someone: Someone, insats: string, today: LocalDate): DemoReferral {
  const placedDate = addDays(today, -Math.round(random.next() ** 1.6 * 115));
  const isQueued = random.chance(0.6);
  return {
    ...received(random, someone, addDays(placedDate, -random.int(1, 20))),
    state: isQueued ? 'queued' : 'placed',
    asked: random.chance(0.6) ? insats : null,
    placed: insats,
    placedDate,
    queuedDate: isQueued ? placedDate : null,
  };
}

/** The first have come complete; the others lack something, one of them for too long. */
function unplacedReferral(random: Random, someone: Someone, place: number, today: LocalDate): DemoReferral {
  const isComplete = place < UNPLACED / 2;
  const receivedDate = addDays(today, -(isComplete ? random.int(0, 12) : 10 + place * 6));
  const came = received(random, someone, receivedDate);
  if (isComplete) return came;
  const asked = place % 2 === 0;
  return {
    ...came,
    state: asked ? 'completionAsked' : 'received',
    completionDate: asked ? addDays(receivedDate, 5) : null,
    papers: newChecklist(place % 3 === 0 ? [] : ['form'], someone.referrer, receivedDate),
    secrecyRelease: asked ? null : came.secrecyRelease,
  };
}

function closedReferral(random: Random, someone: Someone, today: LocalDate): DemoReferral {
  const receivedDate = addDays(today, -random.int(30, DAYS_BACK));
  const [state, reason] = closings[
    random.weighted({ outside: 3, first: 3, papers: 3, contact: 2, wish: 2, work: 1 })
  ] ?? ['declined', 'other'];
  return {
    ...received(random, someone, receivedDate),
    state,
    reason,
    closedDate: addDays(receivedDate, random.int(4, 29)),
  };
}
