import { allowedBeside, collectionIn, structuralVariables, type Mode, type Variable } from '@utfall/codebook';
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
  const { answers, unreadable } = judged;
  const given = (answers[variable.id] ?? null) !== null;
  const ended = (answers[structuralVariables.endDate] ?? null) !== null;
  const isExitDate = variable.id === structuralVariables.endDate;
  const asked = collectionIn(variable, mode, switchedOn(judged, variable));
  if (given && asked === 'notCollected') return 'notCollected';
  const exitUnclear = unreadable.has(structuralVariables.endDate);
  if (given && variable.askedAt === 'exit' && !ended && !exitUnclear) return 'exitDateMissing';
  const due = variable.askedAt === 'enrolment' || (variable.askedAt === 'exit' && ended);
  return !given && due && !isExitDate && asked === 'required' && isAnswerable(judged, variable)
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
