import { rulesOf } from '@utfall/codebook';
import type { ParticipationProblem } from '../participation-problem.js';
import type { Rule } from './rule.js';

/** A number is one that the question takes: an extra digit is a slip of the finger. */
export const bounds: Rule = ({ codebook, answers }) =>
  codebook.variables.flatMap((variable): ParticipationProblem[] => {
    const { bounds: allowed } = rulesOf(variable);
    const answer = answers[variable.id] ?? null;
    if (allowed === null || typeof answer !== 'string') return [];
    const number = Number(answer);
    if (number >= allowed.min && number <= allowed.max) return [];
    return [{ field: variable.id, code: 'outOfBounds', limit: `${allowed.min}–${allowed.max}` }];
  });
