import type { Role } from './permissions.js';
import type { ImportPreview } from './resources/import-wizard.js';
import type { ConsentView } from './resources/modes.js';

/** What the API answers. Requests are the DTO classes; these are plain shapes. */

/** GET /api/session; also the answer of POST (sign in). */
export interface SessionView {
  /** Send as header `x-csrf-token` with every request that changes something. */
  readonly csrfToken: string;
  readonly account: AccountView | null;
  /** Today in Sweden: dates after it are refused. */
  readonly today: string;
}

export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly forbund: readonly ForbundMembership[];
}

export interface ForbundMembership {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Ids of the insatser that `own` permissions reach. */
  readonly insatser: readonly string[];
  /** Codebook variables that the förbund has switched on beyond the required ones (foreignBorn). */
  readonly optionalVariables: readonly string[];
}

export interface GoalView {
  readonly id: string;
  readonly measure: 'workOrStudies' | 'workStudiesOrSeeking' | 'stepForward' | 'ended' | 'active';
  /** Share as decimal text (`0.40`) for the outcome measures, a whole count for the others. */
  readonly target: string;
  readonly gender: 'woman' | 'man' | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface InsatsView {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'individual' | 'structural' | 'both';
  /** Whole per cent of the cost that is individual, when kind is `both`. */
  readonly individualShare: number | null;
  readonly owner: string | null;
  readonly ledgerCode: string | null;
  readonly codePrefix: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly places: number | null;
  readonly followUpPlaces: number | null;
  readonly waiting: number | null;
  readonly waitingUpdatedAt: string | null;
  readonly goals: readonly GoalView[];
  readonly version: number;
}

/**
 * One participation as those who may see rows see it. `answers` holds, by codebook variable id, a category id,
 * a list of category ids, an ISO date, or null for not collected.
 */
export interface ParticipationView {
  readonly id: string;
  readonly insatsId: string;
  /** null for an anonymous participation. */
  readonly code: string | null;
  readonly answers: Readonly<Record<string, string | readonly string[] | null>>;
  /** By variable id and category id, whole per cent. */
  readonly extents: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Variables that are required and are Uppgift saknas. */
  readonly missing: readonly string[];
  /** In the order they were given. Imported records have none. */
  readonly consents: readonly ConsentView[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ParticipationPage {
  readonly items: readonly ParticipationView[];
  /** Pass as `cursor` for the next page; null on the last. */
  readonly next: string | null;
  readonly total: number;
}

/** POST …/participations/batch: every row as it was saved, in the order of the request. */
export interface ParticipationBatchView {
  readonly items: readonly ParticipationView[];
}

export interface HistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  /** Why, where somebody corrected what was registered. */
  readonly correction: string | null;
  /** Changed properties with before and after as printed values; null where there was none. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

export type ImportKind = 'insatser' | 'deltagare' | 'volym' | 'ekonomi';

/** POST …/imports answers this; poll GET …/imports/:id until `state` is done or failed. */
export interface ImportView {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly phase: 'reading' | 'saving' | 'finished';
  readonly rowsRead: number;
  readonly rowsTotal: number | null;
  readonly rowsSaved: number;
  /** Complete list up to 1 000; `errorCount` is the full number. */
  readonly errors: readonly ImportError[];
  readonly errorCount: number;
  /** What was saved, in words with counts: «109 deltaganden i 2 insatser». */
  readonly summary: string | null;
  /** Nothing was to be saved, only judged; absent = it was. */
  readonly dryRun?: boolean;
  /** What the import of a mapped file will save, or has. */
  readonly preview?: ImportPreview;
  /** Id under which what was saved can be undone. */
  readonly batchId?: string;
}

export interface ImportError {
  /** Line in the file, heading = 1. 0 when it concerns the whole file. */
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly messageEn: string;
  readonly allowed: readonly string[];
}

/** GET …/report/span: the months between which something was registered, so that a report opens where there is one. */
export interface ReportSpanView {
  /** null where nothing is registered within reach. */
  readonly first: string | null;
  readonly last: string | null;
}

/** GET …/overview: what needs me now, then the figures that matter to the role. */
export interface OverviewView {
  readonly period: { readonly from: string; readonly to: string };
  readonly tasks: readonly {
    readonly id:
      | 'referralsToPlace'
      | 'completionOverdue'
      | 'referralsToStart'
      | 'incomplete'
      | 'contradictory'
      | 'followUp'
      | 'waiting'
      | 'noOutturn'
      | 'noGoals'
      | 'withoutExitReason';
    readonly count: number;
    readonly insatsId: string | null;
    readonly insatsName: string | null;
  }[];
  /** A few cells of the report, each with its section and table so that it can be opened. */
  readonly figures: readonly {
    readonly insatsId: string | null;
    readonly insatsName: string | null;
    readonly table: string;
    readonly row: string;
    /** What the table, its people and the place of the cell are called there, for «Hur räknades detta?». */
    readonly words: {
      readonly table: import('@utfall/codebook').Text;
      readonly population: import('@utfall/codebook').Text;
      readonly row: import('@utfall/codebook').Text;
      readonly column: import('@utfall/codebook').Text;
      readonly previousColumn: import('@utfall/codebook').Text | null;
    };
    readonly cell: import('@utfall/appendix').ReportCell;
    readonly previous: import('@utfall/appendix').ReportCell | null;
  }[];
}

/** One element of `utfall figures` and GET …/figures (ADR 12); made by `figuresOf`. */
export type { Figure } from '@utfall/appendix';
