/**
 * One answer as people and programs exchange it: a category id, a list of category ids (several-answer), an ISO date,
 * whole öre as text (money), or null for not collected. Not known is the category id `unknown`, never null.
 */
export type Answer = string | readonly string[] | null;

/** Answers by variable id. A variable that is left out is not collected. */
export type Answers = Readonly<Record<string, Answer>>;

/** Extents in whole per cent by variable id and category id. */
export type Extents = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the form, the API and the import hand over for one participation. */
export interface AnswerSet {
  readonly answers: Answers;
  readonly extents: Extents;
}
