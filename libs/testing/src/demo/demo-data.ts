import type { LocalDate, Month } from '@utfall/calendar';
import type { Answer, OwnQuestion } from '@utfall/codebook';
import type { DemoStructuralWork } from './structural-work.js';
import type { DemoReferral } from './draw-referrals.js';
import type { DemoTimeline } from './draw-timeline.js';

/**
 * Invented data as plain values in the codebook's terms: what the generators of this folder give and the API loads
 * set-wise. Nothing here is about anybody; every name of an insats or a förbund is made up.
 */
export interface DemoData {
  readonly forbund: DemoForbund;
  /** The months that the data covers, both included; the last one is the month of `today` and may be unfinished. */
  readonly from: Month;
  readonly to: Month;
  /** Parents before their tracks. */
  readonly insatser: readonly DemoInsats[];
  /** In order of start date. Every spell touches the covered months; some started before them (carry-over). */
  readonly participations: readonly DemoParticipation[];
  /** What the förbund asks itself, in order. */
  readonly questions: readonly DemoQuestion[];
  readonly volume: readonly DemoVolumeCount[];
  readonly structuralWork: DemoStructuralWork;
  /** In the order in which they came. */
  readonly referrals: readonly DemoReferral[];
  /** One row per ledger code and month from `from` to the last finished month, so that any such period is tiled. */
  readonly ledger: readonly DemoLedgerRow[];
}

export interface DemoForbund {
  /** Short name of the command line and of addresses. */
  readonly slug: string;
  readonly name: string;
  /** Codebook variables switched on beyond the required ones (`optionalPerForbund`). */
  readonly optionalVariables: readonly string[];
}

export interface DemoInsats {
  /** Unique within the förbund; what `parent`, participations, volume and waiting refer to. */
  readonly name: string;
  /** Name of the parent; null for a top insats. */
  readonly parent: string | null;
  readonly kind: 'individual' | 'structural' | 'both';
  /** Whole per cent of the cost that is individual; only when kind is `both`. */
  readonly individualShare: number | null;
  readonly owner: string | null;
  /** Code in the ledger; null for a track that has none of its own, and for one insats whose code is still missing. */
  readonly ledgerCode: string | null;
  /** First part of participant codes (`ART` in `ART-2026-017`); unique within the förbund. */
  readonly codePrefix: string;
  readonly startDate: LocalDate | null;
  /** Last day of the insats; null while it runs. */
  readonly endDate: LocalDate | null;
  readonly places: number | null;
  readonly followUpPlaces: number | null;
  /** People waiting today; null where nobody keeps a queue (free intake). */
  readonly waiting: number | null;
  readonly goals: readonly DemoGoal[];
}

/** The same shape as the contract's goal, without its id. */
export interface DemoGoal {
  readonly measure: 'workOrStudies' | 'workStudiesOrSeeking' | 'stepForward' | 'ended' | 'active';
  /** Share as decimal text (`0.40`) for the outcome measures, a whole count for the others. */
  readonly target: string;
  readonly gender: 'woman' | 'man' | null;
  readonly from: Month | null;
  readonly to: Month | null;
}

export interface DemoParticipation {
  /** Name of the insats or track that the spell is in. */
  readonly insats: string;
  /** The person's number within the förbund, from 0; null for an anonymous participation. */
  readonly participant: number | null;
  /** Code of the participant within the insats, the same in every spell there; null for an anonymous participation. */
  readonly code: string | null;
  /**
   * Every variable of the codebook by id: a category id, category ids (several-answer, never empty), an ISO date,
   * or null where it is not collected or, for what is asked at exit, not yet asked. Asked and not known is `unknown`.
   */
  readonly answers: Readonly<Record<string, string | readonly string[] | null>>;
  /** By variable id and category id, whole per cent; only answers that were given with an extent. */
  readonly extents: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Answers to the förbund's own questions by the Swedish name of the question; absent where it has none. */
  readonly ownAnswers?: Readonly<Record<string, Answer>>;
  /** What happened between its dates and after; absent where it has nothing. */
  readonly timeline?: DemoTimeline;
}

/** A question of the förbund's own. */
export interface DemoQuestion {
  /** Name of the insats that asks it, its tracks included; null = all. */
  readonly insats: string | null;
  readonly question: Omit<OwnQuestion, 'id' | 'insatsId'>;
  /** How often each answer is given, in the order of the categories. */
  readonly weights: readonly number[];
}

export interface DemoVolumeCount {
  readonly insats: string;
  readonly month: Month;
  readonly gender: 'woman' | 'man' | 'other' | 'unknown';
  /** Persons who come for the first time; they add up over months. */
  readonly newPersons: number;
  /** Visits; never persons. */
  readonly visits: number;
  /** What was counted (`Öppet hus`). */
  readonly label: string;
}

/** One row of the ledger as in ekonomi.csv; amounts in öre. */
export interface DemoLedgerRow {
  readonly code: string;
  readonly name: string;
  readonly type: 'insats' | 'structural' | 'project' | 'common';
  readonly from: Month;
  readonly to: Month;
  /** Budget of the calendar year that the row lies in. */
  readonly yearBudget: bigint;
  /** Budget of the row's own months; those of a code and year add up to `yearBudget` when the year is covered. */
  readonly periodBudget: bigint;
  /** Booked cost. */
  readonly outturn: bigint;
  /** The förbund's own forecast of the calendar year. */
  readonly forecast: bigint;
}
