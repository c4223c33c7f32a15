import type { CountedGender } from '@utfall/activities';
import type { LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';

/** When people are asked. */
export const surveyOccasions = {
  round: { sv: 'Omgång', en: 'Round' },
  exit: { sv: 'Vid avslut', en: 'At exit' },
} as const satisfies Record<string, Text>;
export type SurveyOccasion = keyof typeof surveyOccasions;

/** What a question is called: its number, and words that the förbund types itself. No wording is shipped: it is licensed. */
export interface Indicator {
  /** 1–99, as the survey numbers it. */
  readonly number: number;
  /** null = the number alone. */
  readonly label: string | null;
  /** Answers to choose among, in order; their words are the förbund's own. */
  readonly options: readonly string[];
}

export const INDICATOR_NUMBERS = { min: 1, max: 99 } as const;
export const OPTION_COUNT = { min: 2, max: 10 } as const;

/** How many of one gender were asked and answered. */
export interface SurveyGroup {
  readonly gender: CountedGender;
  readonly asked: number;
  readonly answered: number;
}

/** Answers of one gender to one indicator: those who left it out first, then one count for each option. */
export interface SurveyResult {
  readonly indicator: number;
  readonly gender: CountedGender;
  readonly counts: readonly number[];
}

/** Counts of one survey. No answer belongs to a record, and none can: there is nothing to join them by. */
export interface SurveyCounts {
  readonly groups: readonly SurveyGroup[];
  readonly results: readonly SurveyResult[];
}

export interface SurveySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
