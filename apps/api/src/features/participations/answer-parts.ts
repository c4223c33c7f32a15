import { type AnswerSet, type Mode, utfallCodebook, type Variable } from '@utfall/codebook';

/** The answers that a mode of registration collects; background, support and occupation of an anonymous one fall away. */
export function keepCollected(set: AnswerSet, mode: Mode): AnswerSet {
  return keep(set, (variable) => variable.collected[mode] !== 'notCollected');
}

/** The answers of the enrolment alone, as they are before a participation has ended. */
export function keepEnrolment(set: AnswerSet): AnswerSet {
  return keep(set, (variable) => variable.askedAt !== 'exit');
}

/** The answers of the exit alone. */
export function keepExit(set: AnswerSet): AnswerSet {
  return keep(set, (variable) => variable.askedAt === 'exit');
}

/** Two parts as one. */
export function merge(one: AnswerSet, other: AnswerSet): AnswerSet {
  return { answers: { ...one.answers, ...other.answers }, extents: { ...one.extents, ...other.extents } };
}

function keep({ answers, extents }: AnswerSet, kept: (variable: Variable) => boolean): AnswerSet {
  const ids = new Set(utfallCodebook.variables.filter(kept).map((variable) => variable.id));
  const only = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)));
  return { answers: only(answers), extents: only(extents) };
}
