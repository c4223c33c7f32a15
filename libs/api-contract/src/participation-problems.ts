import { utfallCodebook, type Codebook } from '@utfall/codebook';
import { problemText, type ParticipationProblem } from '@utfall/participation';
import type { FieldProblem } from './problem.js';

/** The rules' answers as the fields of a form; browser and API say the same. */
export function participationFieldProblems(
  problems: readonly ParticipationProblem[],
  codebook: Codebook = utfallCodebook,
): FieldProblem[] {
  return problems.map((problem) => {
    const { sv, en } = problemText(codebook, problem);
    return { field: problem.field, code: problem.code, message: sv, messageEn: en };
  });
}
