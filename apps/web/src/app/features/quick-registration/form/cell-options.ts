import type { LocalDate } from '@utfall/calendar';
import { allowedBeside, dayAsked, formOptions, type AnswerSet, type FormOption, type Variable } from '@utfall/codebook';

/** What may be chosen in a cell, given what the rest of the row says. Long lists are looked up by their beginning. */
export function cellOptions(
  variable: Variable,
  answers: AnswerSet['answers'],
  today: LocalDate,
): readonly FormOption[] {
  if (variable.categories.length === 0) return [];
  const beside = variable.dependsOn ? answers[variable.dependsOn.variable] : null;
  const allowed = new Set(allowedBeside(variable, typeof beside === 'string' ? beside : null).map(({ id }) => id));
  return formOptions(variable, dayAsked(variable, answers, today) ?? today).filter(({ id }) => allowed.has(id));
}
