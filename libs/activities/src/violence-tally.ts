import type { Text } from '@utfall/codebook';

/** Places for questions that a förbund writes itself; the database has a pair of columns for each. */
export const questionSlots = [1, 2, 3, 4, 5] as const;
export type QuestionSlot = (typeof questionSlots)[number];

/** What the places are called until a förbund writes its own: no questionnaire is shipped, since they are licensed. */
export const neutralQuestions: readonly Text[] = [1, 2, 3].map((slot) => ({
  sv: `Fråga ${slot}`,
  en: `Question ${slot}`,
}));

/** Answers to one question; null = the question was not used. */
export interface QuestionAnswers {
  readonly yes: number;
  readonly no: number;
}

/**
 * What a month's questions about violence in close relationships gave, for one insats and one gender. Counts alone: no
 * participation is known here, and none can be found from it.
 */
export interface ViolenceTally {
  /** Those who were asked, the ones who would not answer among them. */
  readonly asked: number;
  readonly declined: number;
  /** Those who came and were not asked. */
  readonly notAsked: number;
  readonly answers: Readonly<Partial<Record<QuestionSlot, QuestionAnswers>>>;
}

export interface TallyFault {
  readonly slot: QuestionSlot | null;
  readonly code: 'declinedOverAsked' | 'answersDisagree';
}

/** Of each question: yes + no + declined = asked. */
export function tallyFaults({ asked, declined, answers }: ViolenceTally): readonly TallyFault[] {
  if (declined > asked) return [{ slot: null, code: 'declinedOverAsked' }];
  return questionSlots.flatMap((slot): TallyFault[] => {
    const answer = answers[slot];
    const agrees = answer === undefined || answer.yes + answer.no + declined === asked;
    return agrees ? [] : [{ slot, code: 'answersDisagree' }];
  });
}

/** Whether there is anything in the tally at all. */
export function isEmptyTally({ asked, declined, notAsked, answers }: ViolenceTally): boolean {
  const given = questionSlots.flatMap((slot) => answers[slot] ?? []);
  return asked + declined + notAsked + given.reduce((sum, { yes, no }) => sum + yes + no, 0) === 0;
}
