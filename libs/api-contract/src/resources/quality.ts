import type { DaysSpread } from '@utfall/data-quality';

/** GET …/quality: what is missing or contradictory, as counts. Nothing here names a participation. */
export interface QualityView {
  /** Within reach, in Swedish order of name, each track after its parent; those without participations too. */
  readonly insatser: readonly InsatsQualityView[];
}

export interface InsatsQualityView {
  readonly insatsId: string;
  readonly parentId: string | null;
  readonly name: string;
  /** Participations, felregistrering left out. */
  readonly records: number;
  /** Registered in error: in no figure, and shown here. */
  readonly misregistered: number;
  /** Remarks on the insats itself (`insatsChecks`), each with its number. */
  readonly insatsRemarks: readonly { readonly check: string; readonly count: number }[];
  /** Ids of checks (`@utfall/data-quality`) with what is left to mend and what was accepted as it stands. */
  readonly remarks: readonly { readonly check: string; readonly open: number; readonly accepted: number }[];
  /** Of participations with data, by variable id: how many have a known answer. */
  readonly coverage: readonly { readonly variable: string; readonly known: number; readonly of: number }[];
  /** Days from start, and from exit, to registration; null where nothing was registered by hand. */
  readonly startToRegistration: DaysSpread | null;
  readonly exitToRegistration: DaysSpread | null;
}

/** GET …/quality/worklist: remarks on participations, the heaviest first. */
export interface QualityWorklist {
  /** The first {@link WORKLIST_LIMIT}: what is mended makes room for the next. */
  readonly items: readonly WorklistItem[];
  readonly total: number;
}

/** Remarks of a worklist at once. */
export const WORKLIST_LIMIT = 100;

export interface WorklistItem {
  readonly participationId: string;
  readonly insatsId: string;
  /** null for an anonymous participation. */
  readonly code: string | null;
  readonly startDate: string;
  readonly check: string;
  readonly accepted: AcceptanceView | null;
}

/** Why an oddity is right as it stands. */
export interface AcceptanceView {
  readonly reason: string;
  readonly version: number;
  readonly acceptedAt: string;
  /** null for an account without a role in the förbund any more. */
  readonly acceptedBy: string | null;
}
