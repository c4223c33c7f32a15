import { allowedBeside, collectionIn, dayAsked, structuralVariables, type Mode, type Variable } from '@utfall/codebook';
import type { ParticipationProblem } from '../participation-problem.js';
import type { Judged, Rule } from './rule.js';

/** Answers that must be there, and answers that must not: by mode, by the förbund's choice, and by whether it has ended. */
export const collection: Rule = (judged) => {
  const { mode, unreadable } = judged;
  if (mode === null) {
    return unreadable.has(structuralVariables.mode) ? [] : [{ field: structuralVariables.mode, code: 'required' }];
  }
  return judged.codebook.variables.flatMap((variable) => {
    const code = problemOf(judged, mode, variable);
    return code ? [{ field: variable.id, code }] : [];
  });
};

function problemOf(judged: Judged, mode: Mode, variable: Variable): ParticipationProblem['code'] | undefined {
  const { answers, unreadable, context } = judged;
  const given = (answers[variable.id] ?? null) !== null;
  const held = (context.before?.answers[variable.id] ?? null) !== null;
  const ended = (answers[structuralVariables.endDate] ?? null) !== null;
  const isExitDate = variable.id === structuralVariables.endDate;
  // A question that was closed later, or is not about the day any more, keeps the answer that it has.
  const on = held ? undefined : dayAsked(variable, answers, context.today);
  const asked = collectionIn(variable, mode, switchedOn(judged, variable), on);
  // Whoever edits something else is not at fault that the förbund asks more than when the record was made.
  const cameLater = variable.own === true && context.before !== undefined && !held;
  if (given && asked === 'notCollected') return 'notCollected';
  const exitUnclear = unreadable.has(structuralVariables.endDate);
  if (given && variable.askedAt === 'exit' && !ended && !exitUnclear) return 'exitDateMissing';
  const due = variable.askedAt === 'enrolment' || (variable.askedAt === 'exit' && ended);
  return !given && due && !isExitDate && !cameLater && asked === 'required' && isAnswerable(judged, variable)
    ? 'required'
    : undefined;
}

/** A variable that was switched off later keeps the answers that it has. */
function switchedOn({ context }: Judged, { id }: Variable): readonly string[] {
  const held = (context.before?.answers[id] ?? null) !== null;
  const on = context.optionalVariables ?? [];
  return held ? [...on, id] : on;
}

function isAnswerable({ answers }: Judged, variable: Variable): boolean {
  if (!variable.dependsOn) return true;
  const other = answers[variable.dependsOn.variable];
  return allowedBeside(variable, typeof other === 'string' ? other : null).length > 0;
}
