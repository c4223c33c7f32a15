import type { Codebook } from '../codebook.js';
import { normalizedLabel } from '../import/category-by-label.js';
import { UNKNOWN } from '../variable.js';
import type { OwnQuestion } from './own-question.js';

/** Why a question cannot be saved; the sentence is made at the edge. */
export type QuestionProblemCode =
  | 'headingTaken'
  | 'tooFewCategories'
  | 'tooManyCategories'
  | 'sameLabel'
  | 'unknownIsAdded'
  | 'onlyForChoice'
  | 'onlyForNumber'
  | 'maxBelowMin'
  | 'endBeforeStart'
  | 'fixedByAnswers'
  | 'categoryGone'
  | 'narrowerBounds';

export interface QuestionProblem {
  /** Property of the question; `categories.<place>` for one of its answers. */
  readonly field: string;
  readonly code: QuestionProblemCode;
}

/** Several answers are bits of an integer; a list that is longer than a hundred is no question. */
const MOST_CATEGORIES = { single: 100, several: 31 } as const;
/** Headings of deltagare.csv that no variable has. */
const OTHER_HEADINGS = ['insats', 'deltagarkod'];

export interface QuestionSurroundings {
  /** The product's codebook: its headings are taken. */
  readonly codebook: Codebook;
  /** The förbund's other questions, closed ones too. */
  readonly others: readonly Pick<OwnQuestion, 'label'>[];
  /** As it was saved, and whether somebody has answered it; absent for a new one. */
  readonly before?: { readonly question: OwnQuestion; readonly hasAnswers: boolean };
}

/** Every fault of a question as it would be saved; empty = it may be. */
export function checkQuestion(question: OwnQuestion, around: QuestionSurroundings): QuestionProblem[] {
  return [
    ...heading(question, around),
    ...categories(question),
    ...numbers(question),
    ...(question.validTo !== null && question.validTo < question.validFrom
      ? [{ field: 'validTo', code: 'endBeforeStart' } as const]
      : []),
    ...(around.before ? changes(question, around.before.question, around.before.hasAnswers) : []),
  ];
}

/** A file has one column for each question, whatever the insats of the row. */
function heading({ label }: OwnQuestion, { codebook, others }: QuestionSurroundings): QuestionProblem[] {
  const taken = [
    ...codebook.variables.map((variable) => variable.heading),
    ...OTHER_HEADINGS,
    ...others.map((other) => other.label.sv),
  ].map(normalizedLabel);
  return taken.includes(normalizedLabel(label.sv)) ? [{ field: 'label', code: 'headingTaken' }] : [];
}

function categories({ kind, categories }: OwnQuestion): QuestionProblem[] {
  const field = 'categories';
  if (kind !== 'single' && kind !== 'several') return categories.length > 0 ? [{ field, code: 'onlyForChoice' }] : [];
  if (categories.length < 2) return [{ field, code: 'tooFewCategories' }];
  if (categories.length > MOST_CATEGORIES[kind]) return [{ field, code: 'tooManyCategories' }];
  const labels = categories.map(({ label }) => normalizedLabel(label.sv));
  return labels.flatMap((label, i): QuestionProblem[] => {
    if (label === normalizedLabel(UNKNOWN.sv)) return [{ field: `categories.${i}`, code: 'unknownIsAdded' }];
    return labels.indexOf(label) < i ? [{ field: `categories.${i}`, code: 'sameLabel' }] : [];
  });
}

function numbers({ kind, unit, min, max }: OwnQuestion): QuestionProblem[] {
  if (kind !== 'number') {
    return Object.entries({ unit, min, max })
      .filter(([, value]) => value !== null)
      .map(([field]) => ({ field, code: 'onlyForNumber' }));
  }
  return min !== null && max !== null && max < min ? [{ field: 'max', code: 'maxBelowMin' }] : [];
}

/**
 * After the first answer a question is only added to, closed and given other words: an answer must not come to mean
 * something else, and none may fall outside what the question allows.
 */
function changes(after: OwnQuestion, before: OwnQuestion, hasAnswers: boolean): QuestionProblem[] {
  if (!hasAnswers) return [];
  const fixed = (['kind', 'insatsId', 'askedAt', 'validFrom', 'unit'] as const)
    .filter((field) => after[field] !== before[field])
    .map((field): QuestionProblem => ({ field, code: 'fixedByAnswers' }));
  const numbers = new Set(after.categories.map(({ number }) => number));
  const gone = before.categories.some(({ number }) => !numbers.has(number));
  return [
    ...fixed,
    ...(gone ? [{ field: 'categories', code: 'categoryGone' } as const] : []),
    ...((after.min ?? -Infinity) > (before.min ?? -Infinity)
      ? [{ field: 'min', code: 'narrowerBounds' } as const]
      : []),
    ...((after.max ?? Infinity) < (before.max ?? Infinity) ? [{ field: 'max', code: 'narrowerBounds' } as const] : []),
  ];
}
