import { type PartProblem, partProblemText } from '@utfall/participation';
import type { FieldProblem } from './problem.js';

/** The answers of the rules of a part as the fields of a form; browser and API say the same. */
export function partFieldProblems(problems: readonly PartProblem[]): FieldProblem[] {
  return problems.map((problem) => {
    const { sv, en } = partProblemText(problem);
    return { field: problem.field, code: problem.code, message: sv, messageEn: en };
  });
}
