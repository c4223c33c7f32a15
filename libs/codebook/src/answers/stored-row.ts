import { bitOf, categoryById, categoryByNumber } from '../codebook.js';
import type { Codebook } from '../codebook.js';
import { extentColumn } from '../schema/columns-of.js';
import type { Category, Variable } from '../variable.js';
import type { Answer, Answers, AnswerSet, Extents } from './answers.js';

/** A category number, a bit set, an ISO date, whole öre as text, or extents by category number; null = not collected. */
export type StoredValue = number | string | readonly (number | null)[] | null;

/** Values by column of `participation`, the codebook's columns only. */
export type StoredRow = Readonly<Record<string, StoredValue>>;

/**
 * Answers as the database stores them, one value for every column of the codebook.
 * @throws RangeError for an unknown variable or category, or an extent of Uppgift saknas: answers are validated before.
 */
export function encodeAnswers(codebook: Codebook, answers: Answers, extents: Extents = {}): StoredRow {
  for (const id of [...Object.keys(answers), ...Object.keys(extents)]) codebook.variable(id);
  return Object.fromEntries(
    columnVariables(codebook).flatMap((variable) => {
      const answer = encode(variable, answers[variable.id] ?? null);
      if (!variable.extent) return [[variable.column, answer]];
      return [
        [variable.column, answer],
        [extentColumn(variable), encodeExtents(variable, extents[variable.id] ?? {})],
      ];
    }),
  );
}

/**
 * The inverse of {@link encodeAnswers}: every variable of the codebook, several answers in the codebook's order.
 * @throws RangeError for a number that no category has.
 */
export function decodeAnswers(codebook: Codebook, row: StoredRow): AnswerSet {
  const answers: Record<string, Answer> = {};
  const extents: Record<string, Record<string, number>> = {};
  for (const variable of columnVariables(codebook)) {
    answers[variable.id] = decode(variable, row[variable.column] ?? null);
    const stored = variable.extent ? row[extentColumn(variable)] : null;
    if (Array.isArray(stored)) extents[variable.id] = decodeExtents(variable, stored);
  }
  return { answers, extents };
}

/** Own questions have no columns ({@link encodeOwnAnswers}). */
function columnVariables({ variables }: Codebook): readonly Variable[] {
  return variables.filter(({ own }) => !own);
}

/** Dates, amounts and numbers are stored as they are written. */
function isUncoded({ kind }: Variable): boolean {
  return kind === 'date' || kind === 'money' || kind === 'number';
}

export function encode(variable: Variable, answer: Answer): StoredValue {
  if (answer === null || isUncoded(variable)) return answer as string | null;
  if (variable.kind !== 'several') return known(variable, answer as string).number;
  return (answer as readonly string[]).reduce((bits, id) => bits | bitOf(known(variable, id)), 0);
}

export function decode(variable: Variable, stored: StoredValue): Answer {
  if (stored === null) return null;
  if (isUncoded(variable)) return String(stored);
  if (variable.kind !== 'several') return withNumber(variable, Number(stored)).id;
  const bits = Number(stored);
  if (bits === 0) return [withNumber(variable, 0).id];
  return variable.categories.filter((category) => (bits & bitOf(category)) !== 0).map((category) => category.id);
}

/** No extents at all is NULL; a category without one is a NULL element. */
function encodeExtents(variable: Variable, extents: Readonly<Record<string, number>>): StoredValue {
  const byNumber = new Map(Object.entries(extents).map(([id, percent]) => [known(variable, id).number, percent]));
  if (byNumber.size === 0) return null;
  if (byNumber.has(0)) throw new RangeError(`${variable.id}: an answer that is not known has no extent`);
  return Array.from({ length: Math.max(...byNumber.keys()) }, (_, i) => byNumber.get(i + 1) ?? null);
}

function decodeExtents(variable: Variable, stored: readonly (number | null)[]): Record<string, number> {
  return Object.fromEntries(
    stored.flatMap((percent, i) => (percent === null ? [] : [[withNumber(variable, i + 1).id, percent]])),
  );
}

function known(variable: Variable, id: string): Category {
  const found = categoryById(variable, id);
  if (!found) throw new RangeError(`${variable.id} has no category ${id}`);
  return found;
}

function withNumber(variable: Variable, number: number): Category {
  const found = categoryByNumber(variable, number);
  if (!found) throw new RangeError(`${variable.id} has no category with number ${number}`);
  return found;
}
