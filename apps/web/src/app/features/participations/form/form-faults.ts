import { type FieldProblem, participationFieldProblems } from '@utfall/api-contract';
import type { Text } from '@utfall/codebook';
import { checkParticipation, type ParticipationContext } from '@utfall/participation';
import type { AnswerForm } from './answer-form.js';
import type { Question } from './question.js';

/** What the rules of the domain say of the form, before anything is sent: the same that the API would answer. */
export function faultsOf(form: AnswerForm, about: Pick<ParticipationContext, 'insats' | 'code'>): FieldProblem[] {
  const { codebook, optionalVariables, saved, today } = form.setup;
  const context: ParticipationContext = { ...about, today, optionalVariables, before: saved };
  const problems = participationFieldProblems(checkParticipation(form.record(), context, codebook), codebook);
  return problems.map((problem) => {
    const question = form.questions().find(({ id }) => id === problem.field);
    return problem.code === 'required' && question ? { ...problem, ...emptySentence(question) } : problem;
  });
}

/** Says what to do with the control that is left empty: only the form knows whether one writes or chooses. */
function emptySentence({ label, control }: Question): Pick<FieldProblem, 'message' | 'messageEn'> {
  const written = control === 'date' || control === 'amount' || control === 'number';
  const { sv, en } = inSentence(label);
  return { message: `${written ? 'Skriv' : 'Välj'} ${sv}.`, messageEn: `${written ? 'Write' : 'Choose'} ${en}.` };
}

function inSentence({ sv, en }: Text): Text {
  return { sv: lower(sv), en: lower(en) };
}

function lower(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('sv') + text.slice(1);
}
