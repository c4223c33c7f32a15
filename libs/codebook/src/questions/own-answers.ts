import type { Answer, Answers } from '../answers/answers.js';
import { decode, encode, type StoredValue } from '../answers/stored-row.js';
import type { Codebook } from '../codebook.js';
import type { OwnQuestionKind } from './own-question.js';

/** One answer to an own question as a row of `question_answer`: exactly one of the values is there. */
export interface StoredOwnAnswer {
  readonly question: string;
  readonly kind: OwnQuestionKind;
  /** Category number or bit set. */
  readonly coded: number | null;
  readonly amount: number | null;
  readonly day: string | null;
}

/** Stored values by question: category number, bit set, whole number or ISO date. */
export type OwnValues = Readonly<Record<string, StoredValue>>;

/**
 * The answers to own questions among the answers, as they are stored. What is not collected has no row.
 * @throws RangeError for an unknown category: answers are validated before.
 */
export function encodeOwnAnswers(codebook: Codebook, answers: Answers): StoredOwnAnswer[] {
  return codebook.variables.flatMap((variable): StoredOwnAnswer[] => {
    const answer = answers[variable.id] ?? null;
    if (!variable.own || answer === null) return [];
    const kind = variable.kind as OwnQuestionKind;
    const stored = encode(variable, answer);
    const value = { question: variable.id, kind, coded: null, amount: null, day: null };
    if (kind === 'date') return [{ ...value, day: String(stored) }];
    return [kind === 'number' ? { ...value, amount: Number(stored) } : { ...value, coded: Number(stored) }];
  });
}

/** The inverse of {@link encodeOwnAnswers}: every own question of the codebook, null = not collected. */
export function decodeOwnAnswers(codebook: Codebook, values: OwnValues): Record<string, Answer> {
  return Object.fromEntries(
    codebook.variables
      .filter(({ own }) => own)
      .map((variable) => [variable.id, decode(variable, values[variable.id] ?? null)]),
  );
}
