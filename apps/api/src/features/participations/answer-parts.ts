import type { AnswerSet, Codebook, Mode, Variable } from '@utfall/codebook';

/** `codebook` is that of the insats: what is asked in it, the förbund's own questions included. */

/** The answers that a mode of registration collects; background, support and occupation of an anonymous one fall away. */
export function keepCollected(codebook: Codebook, set: AnswerSet, mode: Mode): AnswerSet {
  return keep(codebook, set, (variable) => variable.collected[mode] !== 'notCollected');
}

/** The answers of the enrolment alone, as they are before a participation has ended. */
export function keepEnrolment(codebook: Codebook, set: AnswerSet): AnswerSet {
  return keep(codebook, set, (variable) => variable.askedAt !== 'exit');
}

/** The answers of the exit alone. */
export function keepExit(codebook: Codebook, set: AnswerSet): AnswerSet {
  return keep(codebook, set, (variable) => variable.askedAt === 'exit');
}

/** Two parts as one. */
export function merge(one: AnswerSet, other: AnswerSet): AnswerSet {
  return { answers: { ...one.answers, ...other.answers }, extents: { ...one.extents, ...other.extents } };
}

function keep(codebook: Codebook, { answers, extents }: AnswerSet, kept: (variable: Variable) => boolean): AnswerSet {
  const ids = new Set(codebook.variables.filter(kept).map((variable) => variable.id));
  const only = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)));
  return { answers: only(answers), extents: only(extents) };
}
