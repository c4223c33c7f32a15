import type { LocalDate } from '@utfall/calendar';
import { categoryById, utfallCodebook } from '@utfall/codebook';
import type { ConsentAnswer } from './referral-consents.js';
import type { PaperEntry, ReferralPaper } from './referral-papers.js';
import type { ReferralProblem } from './referral-problem.js';
import { reasonsFor } from './referral-reasons.js';
import type { ReferralEvent } from './referral-states.js';

/** What the rules need to know of a referral. */
export interface JudgedReferral {
  readonly referrer: string;
  readonly receivedDate: LocalDate;
  /** The latest day on which something happened to it that still holds; the day it came where nothing has. */
  readonly latestDate: LocalDate;
  readonly papers: readonly PaperEntry[];
  readonly followUp: ConsentAnswer | null;
  readonly secrecyRelease: ConsentAnswer | null;
}

/** What somebody is about to do. */
export interface JudgedStep {
  readonly event: ReferralEvent;
  readonly on: LocalDate;
  readonly insatsId?: string | null;
  readonly papers?: readonly ReferralPaper[];
  readonly reason?: string | null;
}

/** Answers of the codebook that are no referrer of a referral. */
const NO_REFERRERS = ['noReferral', 'unknown'];

/** Who may stand as referrer: those of the codebook who refer, self and another insats among them. */
export function isReferrer(id: string): boolean {
  return categoryById(utfallCodebook.variable('referrer'), id) !== undefined && !NO_REFERRERS.includes(id);
}

/** Every fault of a referral as it would be saved, whatever its state. */
export function checkReferral(referral: JudgedReferral, today: LocalDate): ReferralProblem[] {
  const { receivedDate, latestDate, followUp, secrecyRelease } = referral;
  const received: ReferralProblem[] =
    receivedDate > today
      ? [{ field: 'receivedDate', code: 'inFuture', limit: today }]
      : receivedDate > latestDate
        ? [{ field: 'receivedDate', code: 'afterLater', limit: latestDate }]
        : [];
  return [
    ...(isReferrer(referral.referrer) ? [] : [{ field: 'referrer', code: 'notReferrer' } as const]),
    ...received,
    ...future('followUp', followUp, today),
    ...future('secrecyRelease', secrecyRelease, today),
  ];
}

function future(field: string, answer: ConsentAnswer | null, today: LocalDate): ReferralProblem[] {
  return answer && answer.on > today ? [{ field: `${field}.on`, code: 'inFuture', limit: today }] : [];
}

/** Every fault of what is about to be done; whether the state allows it is the state table's to say. */
export function checkReferralStep(referral: JudgedReferral, step: JudgedStep, today: LocalDate): ReferralProblem[] {
  return [...dateProblems(referral, step, today), ...(demands[step.event]?.(referral, step) ?? [])];
}

function dateProblems({ latestDate }: JudgedReferral, { on }: JudgedStep, today: LocalDate): ReferralProblem[] {
  if (on > today) return [{ field: 'on', code: 'inFuture', limit: today }];
  return on < latestDate ? [{ field: 'on', code: 'beforeEarlier', limit: latestDate }] : [];
}

type Demand = (referral: JudgedReferral, step: JudgedStep) => ReferralProblem[];

const somePapers: Demand = (_, { papers }) =>
  (papers ?? []).length === 0 ? [{ field: 'papers', code: 'noPapers' }] : [];

const fitReason: Demand = (_, { event, reason }) => {
  const fit: readonly string[] = reasonsFor(event);
  return reason !== null && reason !== undefined && fit.includes(reason)
    ? []
    : [{ field: 'reason', code: reason ? 'reasonUnfit' : 'required' }];
};

/**
 * What must be there to give it to an insats: the insats, the papers, and, where an authority refers, the person's leave to
 * tell. One who applies in person tells it themselves, and an internal referral carries no more than the code already did.
 */
const readyForInsats: Demand = ({ referrer, papers, secrecyRelease }, { insatsId }) => {
  const byAuthority = referrer !== 'self' && referrer !== 'otherInsats';
  return [
    ...(insatsId ? [] : [{ field: 'insatsId', code: 'required' } as const]),
    ...(papers.some(({ receivedOn }) => receivedOn === null)
      ? [{ field: 'papers', code: 'paperMissing' } as const]
      : []),
    ...(byAuthority && secrecyRelease?.decision !== 'given'
      ? [{ field: 'secrecyRelease', code: 'releaseMissing' } as const]
      : []),
  ];
};

/** What each event needs besides its day; an event that is not here needs nothing. */
const demands: Partial<Record<ReferralEvent, Demand>> = {
  askCompletion: somePapers,
  place: readyForInsats,
  decline: fitReason,
  withdraw: fitReason,
  return: fitReason,
  sendBack: fitReason,
};
