import type { LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';

/** Referrals of one kind; another gender, or none known, is in the total. */
export interface ReportReferralCount {
  readonly women: number;
  readonly men: number;
  readonly total: number;
}

export interface ReportReferralRow extends ReportReferralCount {
  readonly id: string;
  readonly label: Text;
}

/** By what the referrals that came are divided: no group of it is too few to be told. */
export interface ReportReferralDivision {
  readonly id: 'referrer' | 'unit' | 'kommun';
  readonly rows: readonly ReportReferralRow[];
}

/** The referrals of an insats with its tracks, or of the whole förbund. */
export interface ReportReferralSection {
  /** null = the whole förbund. */
  readonly insatsId: string | null;
  /** Came in the period. */
  readonly received: ReportReferralCount;
  readonly divided: readonly ReportReferralDivision[];
  /** Placed and not started on {@link ReportReferrals.queueOn}, by how long they had waited. */
  readonly queue: { readonly length: number; readonly bands: readonly (Text & { readonly count: number })[] };
  /** Days that the longest in the queue had waited; null = nobody waited. */
  readonly longest: number | null;
  /** Of those that came in the period and had got so far, how many and their median of days, twice, so that it is whole. */
  readonly toPlacement: { readonly n: number; readonly twiceMedian: number };
  readonly toStart: { readonly n: number; readonly twiceMedian: number };
}

export interface ReportReferrals {
  /** The last day of the period, or today where that has not come. */
  readonly queueOn: LocalDate;
  /** Fewer than this, and more than none, are not told apart. */
  readonly fewest: number;
  readonly sections: readonly ReportReferralSection[];
}
