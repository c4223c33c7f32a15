import type { DemoGoal, DemoInsats, DemoLedgerRow } from './demo-data.js';

type Weights = Readonly<Record<string, number>>;

/** What an insats is and whom it meets: the generators draw from this, so that figures differ between insatser as they do. */
export interface InsatsProfile {
  readonly insats: Pick<
    DemoInsats,
    'name' | 'parent' | 'kind' | 'individualShare' | 'owner' | 'ledgerCode' | 'codePrefix'
  > & {
    readonly places: number | null;
    readonly followUpPlaces: number | null;
    readonly waiting: number | null;
    readonly goals: readonly DemoGoal[];
    /** Months after the first covered month; negative = before it, null = older than any record. */
    readonly opened: number | null;
    /** Months after the first covered month in which it closed; null while it runs. */
    readonly closed: number | null;
  };
  /** Who takes part; null where participations are held by tracks, or there are none. */
  readonly people: PeopleProfile | null;
  readonly volume: VolumeProfile | null;
  /** Budget of the first covered year in thousand kronor; null where the code has none. */
  readonly budget: number | null;
}

export interface PeopleProfile {
  /** Share of all participations, as a weight. */
  readonly weight: number;
  /** Probability that a participant is a woman. */
  readonly women: number;
  readonly foreignBorn: number;
  /** Weights of ages 16–24, 25–29, 30–44, 45–59 and 60–66. */
  readonly ages: readonly [number, number, number, number, number];
  /** Mean distance to work of those who come, in standard deviations: it drives education, support, days and exit. */
  readonly distance: number;
  /** Median days in the insats and how much they spread (standard deviation of their logarithm). */
  readonly days: readonly [number, number];
  /** Weights of exit reasons for somebody at the mean distance. */
  readonly exits: Weights;
  /** Weights of the main form of support at enrolment. */
  readonly support: Weights;
  readonly referrers: Weights;
  /** Probability of a place that another party pays for. */
  readonly otherParty: number;
  /** Probability of an anonymous participation. */
  readonly anonymous: number;
}

export interface VolumeProfile {
  readonly label: string;
  /** Mean new persons and visits in a month. */
  readonly newPersons: number;
  readonly visits: number;
  readonly women: number;
  /** Probability that the month's gender was not counted. */
  readonly uncounted: number;
  /** Counted in one month of so many. */
  readonly everyMonths: number;
}

export interface OtherCost {
  readonly code: string;
  readonly name: string;
  readonly type: DemoLedgerRow['type'];
  /** Budget of the first covered year in thousand kronor. */
  readonly budget: number;
}
