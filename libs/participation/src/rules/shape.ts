import { parseLocalDate } from '@utfall/calendar';
import {
  categoryById,
  isWholeNumber,
  rulesOf,
  type Answer,
  type AnswerSet,
  type Codebook,
  type Variable,
} from '@utfall/codebook';
import type { ParticipationProblem } from '../participation-problem.js';
import { chosenIds } from './rule.js';

/** Whether the answers are readable at all; the other rules are asked only when they are. */
export function shapeProblems(codebook: Codebook, { answers, extents }: AnswerSet): ParticipationProblem[] {
  const known = new Set(codebook.variables.map((variable) => variable.id));
  const ids = new Set([...Object.keys(answers), ...Object.keys(extents)]);
  const unknown = [...ids].filter((id) => !known.has(id));
  return [
    ...unknown.map((field): ParticipationProblem => ({ field, code: 'unknownVariable' })),
    ...codebook.variables.flatMap((variable) => [
      ...answerShape(variable, answers[variable.id] ?? null),
      ...extentShape(variable, extents[variable.id] ?? {}),
    ]),
  ];
}

function answerShape(variable: Variable, answer: Answer): ParticipationProblem[] {
  const field = variable.id;
  if (answer === null) return [];
  if (Array.isArray(answer) !== (variable.kind === 'several')) return [{ field, code: 'wrongShape' }];
  if (variable.kind === 'date') return parseLocalDate(String(answer)) === answer ? [] : [{ field, code: 'notADate' }];
  if (variable.kind === 'money') return /^\d{1,15}$/.test(String(answer)) ? [] : [{ field, code: 'wrongShape' }];
  if (variable.kind === 'number') return isWholeNumber(String(answer)) ? [] : [{ field, code: 'notANumber' }];
  const ids = chosenIds(variable, answer);
  // An empty list says neither «none» nor «not known».
  if (ids.length === 0 || new Set(ids).size < ids.length) return [{ field, code: 'wrongShape' }];
  return ids
    .filter((id) => !categoryById(variable, id))
    .map((category) => ({ field, code: 'unknownCategory', category, allowed: rulesOf(variable).ids }));
}

function extentShape(variable: Variable, extents: Readonly<Record<string, number>>): ParticipationProblem[] {
  const field = variable.id;
  const { extent } = rulesOf(variable);
  return Object.entries(extents).flatMap(([category, percent]): ParticipationProblem[] => {
    if (!extent?.ids.includes(category)) return [{ field, code: 'unknownCategory', category }];
    const fits = Number.isInteger(percent) && percent >= extent.min && percent <= extent.max;
    return fits ? [] : [{ field, code: 'extentRange', category }];
  });
}
