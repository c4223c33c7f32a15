import type { PartKind, Parts, PlannedFollowUp } from '@utfall/participation';
import type { ParticipationView } from '../resources.js';

/** What every part of a participation carries beside what it says. */
export interface PartRow {
  readonly id: string;
  readonly version: number;
}

/** A part as those who may see rows see it. */
export type PartView<K extends PartKind = PartKind> = Parts[K] & PartRow;

/** An account with a role in the insats. */
export interface ContactPersonView {
  readonly accountId: string;
  readonly name: string;
}

/**
 * The other end of a hand-over. Whoever does not reach that insats learns that it is another one of the förbund, and
 * nothing more.
 */
export interface HandOverView {
  readonly on: string;
  readonly other: {
    readonly participationId: string;
    readonly insatsName: string;
    readonly code: string | null;
  } | null;
}

/** GET …/participations/:id/timeline: a participation whole. */
export interface TimelineView {
  readonly participation: ParticipationView;
  readonly parts: { readonly [K in PartKind]: readonly PartView<K>[] };
  /** Names of the accounts that the contacts name. */
  readonly names: Readonly<Record<string, string>>;
  /** Empty where nobody is asked: ongoing, anonymous, deceased, registered in error, handed over. */
  readonly plan: readonly PlannedFollowUp[];
  readonly cameFrom: HandOverView | null;
  readonly wentTo: HandOverView | null;
}

/** POST …/hand-over: the participation that ended, and the one that began or, where that insats is not reached, the referral to it. */
export interface HandedOverView {
  readonly ended: ParticipationView;
  readonly begun: ParticipationView | null;
  readonly referral: { readonly number: string } | null;
}

/** GET …/insatser/:id/closing: whom it would end, and how it would change the figures. */
export interface ClosingView {
  readonly insatsId: string;
  readonly insatsName: string;
  /** Last day of the insats; null = the förbund has not set it, and nothing can be closed. */
  readonly endDate: string | null;
  readonly ongoing: readonly ParticipationView[];
  /** With data and anonymous apart, as every report counts them. */
  readonly counts: { readonly withData: number; readonly anonymous: number };
}

/** POST …/insatser/:id/closing. */
export interface ClosedView {
  readonly ended: number;
}
