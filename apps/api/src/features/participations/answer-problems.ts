import { type FieldProblem, participationFieldProblems } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { AnswerSet } from '@utfall/codebook';
import { checkParticipation } from '@utfall/participation';
import type { OpenInsats } from './open-insats.js';

/** Every fault of a participation as it would be saved, by field. `before` = what the record holds now. */
export function answerProblems(
  after: AnswerSet,
  insats: OpenInsats,
  clock: Clock,
  more: { readonly code?: string | null; readonly before?: AnswerSet } = {},
): FieldProblem[] {
  const context = {
    ...more,
    today: dayInSweden(clock.now()),
    insats: { startDate: insats.startDate, endDate: insats.endDate },
    optionalVariables: insats.optionalVariables,
  };
  return participationFieldProblems(checkParticipation(after, context, insats.codebook), insats.codebook);
}
