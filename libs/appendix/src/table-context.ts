import type { Codebook } from '@utfall/codebook';
import type { CountedPeriod, CountedPeriods } from './counted-periods.js';
import type { ReportInsats } from './report-input.js';

/** What a table is made from. */
export interface TableContext extends CountedPeriods {
  readonly codebook: Codebook;
  /** Scope of the statistics: an insats with its tracks, or the whole. */
  readonly scope: number;
  /** null for the whole förbund. */
  readonly insats: ReportInsats | null;
  /** Ids of the own questions that the section has a table of, in order. */
  readonly questions: readonly string[];
}

export type Side = CountedPeriod;
