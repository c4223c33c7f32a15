import type { ParticipationProblem } from '../participation-problem.js';
import { chosenIds, type Rule } from './rule.js';

/** An extent belongs to a chosen answer. Its range is a matter of shape. */
export const chosenExtents: Rule = ({ codebook, answers, extents }) =>
  codebook.variables.flatMap((variable) => {
    const chosen = chosenIds(variable, answers[variable.id]);
    return Object.keys(extents[variable.id] ?? {})
      .filter((category) => !chosen.includes(category))
      .map((category): ParticipationProblem => ({ field: variable.id, code: 'extentWithoutAnswer', category }));
  });
