import type { Indicator, ShownSurvey, SurveyOccasion } from '@utfall/surveys';

/** A survey as it may be seen: what is too few never came this far. */
export interface ReportSurvey {
  readonly id: string;
  /** null = of the whole förbund. */
  readonly insatsId: string | null;
  readonly occasion: SurveyOccasion;
  readonly name: string;
  readonly place: string | null;
  readonly from: string;
  readonly to: string;
  readonly analysis: string | null;
  readonly shown: ShownSurvey;
}

/** Surveys that ended in the period, and the förbund's own words for what they asked. */
export interface ReportSurveys {
  readonly items: readonly ReportSurvey[];
  readonly indicators: readonly Indicator[];
  /** Fewer than this are not shown. */
  readonly threshold: number;
}
