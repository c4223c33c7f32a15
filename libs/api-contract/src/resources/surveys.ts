import type { Indicator, ShownSurvey, SurveyOccasion } from '@utfall/surveys';

/** GET …/surveys. Nothing under the threshold is in it, for anybody: what was entered is not read again. */
export interface SurveyListView {
  readonly items: readonly SurveyView[];
}

export interface SurveyView {
  readonly id: string;
  /** null = the whole förbund. */
  readonly insatsId: string | null;
  readonly insatsName: string | null;
  readonly occasion: SurveyOccasion;
  readonly name: string;
  readonly place: string | null;
  readonly from: string;
  readonly to: string;
  readonly analysis: string | null;
  readonly shown: ShownSurvey;
  readonly version: number;
}

/** GET …/surveys/settings. */
export interface SurveySettingsView {
  readonly threshold: number;
  readonly indicators: readonly Indicator[];
  /** Numbers that a survey has answers to: their options keep their number. */
  readonly used: readonly number[];
  /** 0 = nothing was ever set. */
  readonly version: number;
}
