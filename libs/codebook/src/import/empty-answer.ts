import { categoryById, categoryByNumber } from '../codebook.js';
import type { Answer, Answers } from '../answers/answers.js';
import { allowedBeside, collectionIn, dayAsked } from '../rules.js';
import { structuralVariables, type Mode } from '../schema/structural-variables.js';
import type { Variable } from '../variable.js';

/**
 * What it means that nothing is said (ADR 10): Uppgift saknas where the mode asks, the default where there is one,
 * null where the mode does not collect it, where the participation goes on, or where the reason has no second level.
 * @param answers those of the variables that stand before this one in the codebook
 */
export function emptyAnswer(
  variable: Variable,
  answers: Answers,
  mode: Mode,
  optionalVariables: readonly string[],
): Answer {
  if (collectionIn(variable, mode, optionalVariables, dayAsked(variable, answers)) === 'notCollected') return null;
  if (variable.askedAt !== 'enrolment' && !answers[structuralVariables.endDate]) return null;
  const fallback = categoryById(variable, variable.defaultCategory ?? '') ?? categoryByNumber(variable, 0);
  if (!fallback) return null;
  if (variable.dependsOn) {
    const beside = answers[variable.dependsOn.variable];
    if (!allowedBeside(variable, typeof beside === 'string' ? beside : null).includes(fallback)) return null;
  }
  return variable.kind === 'several' ? [fallback.id] : fallback.id;
}
