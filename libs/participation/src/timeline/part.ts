import type { AnswerSet } from '@utfall/codebook';
import type { FollowUpMonths, FollowUpOutcome, MeetingKind, MeetingParty, PauseReason } from './part-lists.js';

/** The participation stands still in [from, to); `to` null = until further notice, at the longest until the exit. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
  readonly reason: PauseReason;
}

/** Who the participant turns to, from the day on until the next one takes over. */
export interface Contact {
  readonly from: string;
  readonly accountId: string;
}

/** Support and occupation on a day; what was not asked is null. */
export interface Observation extends AnswerSet {
  readonly on: string;
}

/** That a meeting was held, by whom, and nothing of what was said. */
export interface Meeting {
  readonly on: string;
  readonly meeting: MeetingKind;
  readonly parties: readonly MeetingParty[];
}

/** How it is some months after the exit. Support and occupation only of those who were reached. */
export interface FollowUp extends AnswerSet {
  readonly months: FollowUpMonths;
  readonly on: string;
  readonly outcome: FollowUpOutcome;
}

/** The dated parts of a participation, by kind. */
export interface Parts {
  readonly pause: Pause;
  readonly contact: Contact;
  readonly observation: Observation;
  readonly meeting: Meeting;
  readonly followUp: FollowUp;
}
export const partKinds = ['pause', 'contact', 'observation', 'meeting', 'followUp'] as const;
export type PartKind = keyof Parts;

/** Every part of one participation. */
export type PartsOf<Row = unknown> = { readonly [K in PartKind]: readonly (Parts[K] & Row)[] };

/** The days a part lies on: the first, and the last day that must be inside the spell. */
export function partDates(part: Parts[PartKind]): { readonly first: string; readonly last: string } {
  if ('on' in part) return { first: part.on, last: part.on };
  return { first: part.from, last: ('to' in part ? part.to : null) ?? part.from };
}
