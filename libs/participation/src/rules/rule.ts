import type { LocalDate } from '@utfall/calendar';
import type { Answer, AnswerSet, Codebook, Mode, Variable } from '@utfall/codebook';
import type { ParticipationProblem } from '../participation-problem.js';

/** What a participation is judged against, besides its own answers. */
export interface ParticipationContext {
  /** Today in Sweden: nothing has happened after it. */
  readonly today: LocalDate;
  /** First and last day of the insats; null = not stated. */
  readonly insats: { readonly startDate: string | null; readonly endDate: string | null };
  /** The participant's code, null or absent when there is none. */
  readonly code?: string | null;
  /** Variables that the förbund has switched on. */
  readonly optionalVariables?: readonly string[];
  /** A file may use the coarse answers that a form may not. */
  readonly byImport?: boolean;
  /** What the record held before: a closed or coarse answer that is kept is no fault of the one who edits. */
  readonly before?: AnswerSet;
  /** Variables whose cell could not be read: their answer is not empty but unknown to the rules. */
  readonly unreadable?: readonly string[];
}

/** A participation being judged, with the readable answers only. */
export interface Judged extends AnswerSet {
  readonly codebook: Codebook;
  readonly context: ParticipationContext;
  /** null when it is missing or unreadable: rules that need it are silent. */
  readonly mode: Mode | null;
  /** Variables whose answer is there but cannot be judged; what depends on them is not judged either. */
  readonly unreadable: ReadonlySet<string>;
}

/** A rule sees one participation whole and answers with every fault that it finds. */
export type Rule = (judged: Judged) => ParticipationProblem[];

/** The ids of an answer: none for null, dates and amounts. */
export function chosenIds(variable: Variable, answer: Answer | undefined): readonly string[] {
  if (answer === null || answer === undefined || variable.categories.length === 0) return [];
  return typeof answer === 'string' ? [answer] : answer;
}
