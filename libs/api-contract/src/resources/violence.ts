import type { CountedGender, ViolenceTally } from '@utfall/activities';

/** The questions of the förbund, slot 1 first. */
export interface ViolenceQuestionsView {
  readonly texts: readonly string[];
  /** 0 = nobody has written any: the neutral ones stand. */
  readonly version: number;
}

/** The tally of one month and gender. */
export interface ViolenceTallyView extends ViolenceTally {
  readonly month: string;
  readonly gender: CountedGender;
  readonly version: number;
}

/** GET …/violence?insats&year: counts alone. */
export interface ViolenceYearView {
  readonly insatsId: string;
  readonly year: number;
  readonly tallies: readonly ViolenceTallyView[];
}
