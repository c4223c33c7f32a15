import type { OwnQuestion } from '@utfall/codebook';

/** A question of the förbund's own, as GET questions answers it: closed ones too, in the order in which they were made. */
export interface QuestionView extends OwnQuestion {
  /** Somebody has answered: then it is only added to, closed and given other words. */
  readonly hasAnswers: boolean;
  readonly version: number;
}
