import { addDays, daysBetween, localDate, type LocalDate } from '@utfall/calendar';
import { structuralVariables, type Answer } from '@utfall/codebook';
import {
  type FollowUp,
  followUpPlan,
  isFollowedUp,
  type Meeting,
  type MeetingParty,
  type Observation,
  type Pause,
  type PauseReason,
} from '@utfall/participation';
import type { DemoParticipation } from './demo-data.js';
import type { Random } from './random.js';

/** What happened in one participation between its dates and after; contact persons are whoever has an account. */
export interface DemoTimeline {
  readonly pauses: readonly Pause[];
  readonly observations: readonly Observation[];
  readonly meetings: readonly Meeting[];
  readonly followUps: readonly FollowUp[];
  /** Days on which a contact person takes over, the first on the day of the start. */
  readonly contacts: readonly string[];
}

/** Nothing but its dates. */
export const noTimeline: DemoTimeline = { pauses: [], observations: [], meetings: [], followUps: [], contacts: [] };

/** Shares of all with data. */
const PAUSED = 0.12;
const CONTACT_CHANGED = 0.2;
const WITHOUT_CONTACT = 0.06;
const FOLLOWED_UP = 0.7;

const reasons: Readonly<Record<Exclude<PauseReason, 'unknown'>, number>> = {
  illness: 40,
  parentalLeave: 18,
  leave: 16,
  waitingForDecision: 14,
  otherMeasure: 8,
  other: 4,
};
const kinds = { coordination: 50, individualPlan: 22, workplace: 18, closing: 10 };
const others: Readonly<Partial<Record<MeetingParty, number>>> = {
  arbetsformedlingen: 40,
  forsakringskassan: 26,
  kommunSocial: 18,
  regionPsychiatry: 8,
  employer: 8,
};

/** The life of a participation; an anonymous one and one registered in error have none. */
export function drawTimeline(random: Random, { answers }: DemoParticipation, today: LocalDate): DemoTimeline {
  const start = dateOf(answers[structuralVariables.startDate]);
  const end = dateOf(answers[structuralVariables.endDate]);
  if (start === undefined || answers['mode'] !== 'withData' || answers['exitReason'] === 'misregistration')
    return noTimeline;
  const days = daysBetween(start, end ?? today);
  return {
    pauses: drawPauses(random, start, days, end === undefined),
    observations: drawObservations(random, start, days),
    meetings: drawMeetings(random, start, days),
    followUps: end === undefined || !isFollowedUp(answers, false) ? [] : drawFollowUps(random, answers, end, today),
    contacts: random.chance(WITHOUT_CONTACT)
      ? []
      : [start, ...(days > 120 && random.chance(CONTACT_CHANGED) ? [addDays(start, random.int(60, days - 1))] : [])],
  };
}

function drawPauses(random: Random, start: LocalDate, days: number, ongoing: boolean): Pause[] {
  if (days < 90 || !random.chance(PAUSED)) return [];
  const from = addDays(start, random.int(30, days - 30));
  const left = daysBetween(from, addDays(start, days));
  const open = ongoing && left < 60;
  return [
    { from, to: open ? null : addDays(from, random.int(7, Math.min(left, 90))), reason: random.weighted(reasons) },
  ];
}

function drawObservations(random: Random, start: LocalDate, days: number): Observation[] {
  if (days < 150 || !random.chance(0.45)) return [];
  const on = addDays(start, random.int(60, days - 30));
  const working = random.chance(0.35);
  const occupation = working ? 'workTraining' : random.weighted({ noOccupation: 5, jobSeeking: 3, studies: 1 });
  return [
    {
      on,
      answers: {
        support: [random.weighted({ incomeSupport: 4, activitySupport: 3, sicknessBenefit: 3 })],
        occupation: [occupation],
      },
      extents: working ? { occupation: { workTraining: random.int(1, 4) * 25 } } : {},
    },
  ];
}

function drawMeetings(random: Random, start: LocalDate, days: number): Meeting[] {
  const opening: Meeting = {
    on: addDays(start, Math.min(days, random.int(0, 14))),
    meeting: 'start',
    parties: ['participant'],
  };
  const more = Math.min(5, Math.floor(days / 90));
  return [
    opening,
    ...Array.from({ length: more }, (_, i): Meeting => {
      const on = addDays(start, Math.min(days, (i + 1) * 80 + random.int(0, 30)));
      return { on, meeting: random.weighted(kinds), parties: ['participant', random.weighted(others)] };
    }),
  ];
}

function drawFollowUps(
  random: Random,
  answers: DemoParticipation['answers'],
  end: LocalDate,
  today: LocalDate,
): FollowUp[] {
  return followUpPlan(end, [], today)
    .filter(({ state }) => state !== 'ahead' && random.chance(state === 'open' ? 0.3 : FOLLOWED_UP))
    .map(({ months, opens, closes }): FollowUp => {
      const last = closes < today ? closes : today;
      const on = addDays(opens, random.int(0, daysBetween(opens, last)));
      const outcome = random.weighted({ reached: 72, notReached: 22, declined: 6 });
      const known: Record<string, Answer> =
        outcome === 'reached'
          ? { support: later(answers['supportAtExit']), occupation: later(answers['occupationAtExit']) }
          : {};
      return { months, on, outcome, answers: known, extents: {} };
    });
}

/** Most are where they were at the exit. */
function later(answer: Answer | undefined): Answer {
  return answer ?? ['unknown'];
}

function dateOf(answer: Answer | undefined): LocalDate | undefined {
  return typeof answer === 'string' ? localDate(answer) : undefined;
}
