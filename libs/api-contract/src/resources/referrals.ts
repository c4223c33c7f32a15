import type {
  AgeingBand,
  ConsentAnswer,
  MissingItem,
  PaperEntry,
  Queue,
  ReferralState,
  ReferralWaiting,
} from '@utfall/participation';
import type { ReferralAction, ReferralDesk } from '../requests/referral-dtos.js';

/** A name beside the id: those who see a referral do not reach every insats that it names. */
export interface NamedInsats {
  readonly id: string;
  readonly name: string;
}

/** One referral as those who have it see it. */
export interface ReferralView {
  readonly id: string;
  /** Its own, within the förbund; no code of a participant. */
  readonly number: string;
  readonly state: ReferralState;
  readonly receiver: ReferralDesk;
  /** null = any insats. */
  readonly askedInsats: NamedInsats | null;
  readonly placedInsats: NamedInsats | null;
  /** The insats that wrote an internal referral. */
  readonly fromInsats: NamedInsats | null;
  /** Category ids of the codebook. */
  readonly referrer: string;
  readonly kommun: string;
  readonly gender: string;
  readonly unit: string | null;
  readonly receivedDate: string;
  readonly completionDate: string | null;
  readonly placedDate: string | null;
  readonly queuedDate: string | null;
  readonly startedDate: string | null;
  readonly closedDate: string | null;
  readonly reason: string | null;
  readonly papers: readonly PaperEntry[];
  readonly followUp: ConsentAnswer | null;
  readonly secrecyRelease: ConsentAnswer | null;
  readonly missing: readonly MissingItem[];
  readonly waiting: ReferralWaiting;
  /** Papers were asked for longer ago than one should have to wait. */
  readonly completionOverdue: boolean;
  /** What it became, for those who reach that. */
  readonly participationId: string | null;
  /** The participation that wrote it, for those who reach that. */
  readonly fromParticipationId: string | null;
  /** What the account may do with it now. */
  readonly actions: readonly (ReferralAction | 'edit' | 'start')[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ReferralLine {
  readonly event: string;
  readonly state: ReferralState;
  /** The day on which it happened. */
  readonly on: string;
  readonly insats: NamedInsats | null;
  readonly papers: readonly string[];
  readonly reason: string | null;
  readonly note: string | null;
  /** When and by whom it was written. */
  readonly at: string;
  readonly by: string;
}

export interface ReferralDetail extends ReferralView {
  /** The latest first. */
  readonly lines: readonly ReferralLine[];
}

export interface ReferralPage {
  readonly items: readonly ReferralView[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  /** How many there are on all pages. */
  readonly total: number;
}

/** What a step or a creation made of the referral; null = it is in other hands now. */
export interface ReferralOutcome {
  readonly id: string;
  readonly number: string;
  readonly referral: ReferralDetail | null;
}

/** An insats that a referral may ask for or be given to, with its queue where that is known. */
export interface ReferralTarget extends NamedInsats {
  readonly parentId: string | null;
  /** Whether it takes participants today. */
  readonly isOpen: boolean;
}

/** Placed and queued referrals of one insats; counts only. */
export interface InsatsQueue extends NamedInsats {
  readonly parentId: string | null;
  readonly placed: number;
  readonly queued: number;
  /** Days since the placement. */
  readonly queue: Queue;
}

/** GET referral-queues. */
export interface ReferralQueues {
  readonly insatser: readonly InsatsQueue[];
  /** Those that wait for a placement by the referral team, days since they came; null = not within reach. */
  readonly unplaced: Queue | null;
}

/** One row of a table of inflow. */
export interface InflowCount {
  readonly id: string;
  readonly women: number;
  readonly men: number;
  /** Another or unknown gender. */
  readonly others: number;
  readonly total: number;
}

/** GET referral-inflow: the referrals that came in the period, and what has become of them until today. */
export interface ReferralInflow {
  readonly from: string;
  readonly to: string;
  readonly total: InflowCount;
  /**
   * For somebody who sees counts alone: under this, and above none, a count stands together with others in the row
   * `FEW_TOGETHER`, and a table that cannot be divided has no rows. null = everything stands as it is.
   */
  readonly fewest: number | null;
  /** Rows by category id, by the unit as written (`''` = none), and by month. */
  readonly byMonth: readonly InflowCount[];
  readonly byReferrer: readonly InflowCount[];
  readonly byUnit: readonly InflowCount[];
  readonly byKommun: readonly InflowCount[];
  readonly byInsats: readonly (InflowCount & { readonly name: string | null })[];
  readonly byState: readonly InflowCount[];
  /** Why they were declined, withdrawn or returned. */
  readonly byReason: readonly InflowCount[];
  /** How many have been placed and started so far, and the median days of those alone; null = none. */
  readonly placed: number;
  readonly medianToPlacement: number | null;
  readonly started: number;
  readonly medianToStart: number | null;
}

export type { AgeingBand };
