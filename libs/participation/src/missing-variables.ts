import {
  allowedBeside,
  dayAsked,
  isInForce,
  modeIds,
  structuralVariables,
  utfallCodebook,
  categoryByNumber,
  type Answers,
  type Codebook,
  type Variable,
} from '@utfall/codebook';

/**
 * Ids of the variables that should be mended: required in the participation's mode, due, and Uppgift saknas or empty.
 * An anonymous participation owes nothing but its exit reason: gender and kommun may be kept (docs/rakneregler.md),
 * whereas every missing reason widens the range of the printed shares (counting rule 10).
 */
export function missingVariables(answers: Answers, codebook: Codebook = utfallCodebook): string[] {
  const anonymous = answers[structuralVariables.mode] === modeIds.anonymous;
  const ended = (answers[structuralVariables.endDate] ?? null) !== null;
  return codebook.variables
    .filter((variable) => {
      const owed = anonymous
        ? variable.collected.anonymous === 'required'
        : variable.collected.withData === 'required' || variable.expected === true;
      const due = variable.askedAt === 'enrolment' || (variable.askedAt === 'exit' && ended);
      const mayBeOpen = variable.id === structuralVariables.endDate;
      const expected = (owed && !variable.optionalPerForbund) || variable.id === structuralVariables.exitReason;
      const inForce = isInForce(variable, dayAsked(variable, answers));
      return inForce && expected && due && !mayBeOpen && isNotKnown(variable, answers) && isAnswerable(variable, answers);
    })
    .map((variable) => variable.id);
}

function isNotKnown(variable: Variable, answers: Answers): boolean {
  const answer = answers[variable.id] ?? null;
  const notKnown = categoryByNumber(variable, 0)?.id;
  return answer === null || (typeof answer === 'string' ? [answer] : answer).every((id) => id === notKnown);
}

function isAnswerable(variable: Variable, answers: Answers): boolean {
  const other = variable.dependsOn ? answers[variable.dependsOn.variable] : null;
  return allowedBeside(variable, typeof other === 'string' ? other : null).length > 0 || !variable.dependsOn;
}
