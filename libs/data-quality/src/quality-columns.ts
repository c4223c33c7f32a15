import type { LocalDate } from '@utfall/calendar';
import type { Codebook } from '@utfall/codebook';
import type { FactColumns } from '@utfall/outcome-statistics';

/** A day that is not known or has not come: later than nothing and earlier than every day. */
export const NO_DAY = -0x80000000;

/** Days that are known of a participation beside its dates; each an epoch day or {@link NO_DAY}. */
export interface QualityDays {
  /** The enrolment was registered; {@link NO_DAY} for what came by a file, whose days say nothing of the event. */
  readonly registered: Int32Array;
  /** The exit was registered; {@link NO_DAY} where it has not ended or came by a file. */
  readonly exitRegistered: Int32Array;
  /** The record was changed last, by whatever way. */
  readonly changed: Int32Array;
  /** Something happened last: a meeting, an observation, a change of contact person. */
  readonly lastActivity: Int32Array;
  readonly lastMeeting: Int32Array;
  /** Consent to follow-up was given, and is in force. */
  readonly consent: Int32Array;
  /** The referral that it was started from was received. */
  readonly referral: Int32Array;
}

/** What is known of a participation's parts, as numbers; 0 = nothing of it. */
export interface QualityParts {
  /** 1 = it is paused. */
  readonly paused: Uint16Array;
  /** 1 = it went on in another insats. */
  readonly handedOver: Uint16Array;
  /** What came of the follow-ups. */
  readonly followUp6: Uint16Array;
  readonly followUp12: Uint16Array;
  /** Number of the referrer on the referral. */
  readonly referralReferrer: Uint16Array;
}

/** The facts that statistics are counted from, and beside them what the checks alone ask for. One index = one participation. */
export interface QualityColumns extends FactColumns {
  readonly days: QualityDays;
  readonly parts: QualityParts;
  /** Sum of the extents of an answer in whole per cent, by variable id; 0 = none stated. */
  readonly extents: Readonly<Record<string, Uint16Array>>;
}

export type InsatsKind = 'individual' | 'structural' | 'both';

/** What checks know of an insats. */
export interface QualityInsats {
  readonly id: string;
  readonly kind: InsatsKind;
  /** Epoch days of its first and last day; null = not stated. */
  readonly startDay: number | null;
  readonly endDay: number | null;
  /** Months that a stay is planned to last; absent or null = not planned. */
  readonly longestMonths?: number | null;
}

/** Everything that decides what is remarked on. */
export interface QualityInput {
  readonly columns: QualityColumns;
  /** In the order that `columns.insats` refers to them. */
  readonly insatser: readonly QualityInsats[];
  /** Today in Sweden. */
  readonly today: LocalDate;
  readonly codebook?: Codebook;
}
