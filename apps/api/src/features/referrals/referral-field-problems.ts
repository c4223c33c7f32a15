import type { FieldProblem } from '@utfall/api-contract';
import { type ReferralProblem, referralProblemText } from '@utfall/participation';

export function referralFieldProblems(problems: readonly ReferralProblem[]): FieldProblem[] {
  return problems.map((problem) => {
    const { sv, en } = referralProblemText(problem);
    return { field: problem.field, code: problem.code, message: sv, messageEn: en };
  });
}
