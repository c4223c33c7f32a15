import { type FieldProblem, participationFieldProblems } from '@utfall/api-contract';
import { checkParticipation, type ParticipationContext } from '@utfall/participation';
import type { AnswerForm } from './answer-form.js';

/** What the rules of the domain say of the form, before anything is sent: the same that the API would answer. */
export function faultsOf(form: AnswerForm, about: Pick<ParticipationContext, 'insats' | 'code'>): FieldProblem[] {
  const { codebook, optionalVariables, saved, today } = form.setup;
  const context: ParticipationContext = { ...about, today, optionalVariables, before: saved };
  return participationFieldProblems(checkParticipation(form.record(), context, codebook), codebook);
}
