import {
  categoryByNumber,
  dayAsked,
  isInForce,
  modeIds,
  structuralVariables,
  utfallCodebook,
  type Answers,
  type Codebook,
  type Variable,
} from '@utfall/codebook';
import { expectedAnswers, type ExpectedAnswer } from './expected-answers.js';

/** Ids of the variables that should be mended: expected of the participation ({@link expectedAnswers}), and Uppgift saknas or empty. */
export function missingVariables(answers: Answers, codebook: Codebook = utfallCodebook): string[] {
  const mode = answers[structuralVariables.mode] === modeIds.anonymous ? modeIds.anonymous : modeIds.withData;
  const ended = (answers[structuralVariables.endDate] ?? null) !== null;
  return expectedAnswers(codebook)
    .filter(
      (expected) =>
        expected.mode === mode &&
        (ended || !expected.onlyEnded) &&
        isInForce(expected.variable, dayAsked(expected.variable, answers)) &&
        isNotKnown(expected.variable, answers) &&
        isAnswerable(expected, answers),
    )
    .map(({ variable }) => variable.id);
}

function isNotKnown(variable: Variable, answers: Answers): boolean {
  const answer = answers[variable.id] ?? null;
  const notKnown = categoryByNumber(variable, 0)?.id;
  return answer === null || (typeof answer === 'string' ? [answer] : answer).every((id) => id === notKnown);
}

function isAnswerable({ beside }: ExpectedAnswer, answers: Answers): boolean {
  if (beside === null) return true;
  const other = answers[beside.variable.id];
  return typeof other === 'string' && beside.ids.includes(other);
}
