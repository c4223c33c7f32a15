import { structuralVariables } from '@utfall/codebook';
import type { ParticipationProblem } from '../participation-problem.js';
import type { Judged, Rule } from './rule.js';

/** Samordningsförbund are younger than this: an earlier year is a slip of the finger. */
const EARLIEST = '1990-01-01';

/** Dates have happened, belong to the insats, and the exit is not before the start. One problem per date. */
export const dates: Rule = (judged) => {
  const start = dateOf(judged, structuralVariables.startDate);
  const exit = dateOf(judged, structuralVariables.endDate);
  return judged.codebook.variables
    .filter((variable) => variable.kind === 'date')
    .flatMap(({ id }): ParticipationProblem[] => {
      const date = dateOf(judged, id);
      if (date === null) return [];
      const general = outOfRange(judged, date, id);
      if (general) return [{ field: id, ...general }];
      const exitBeforeStart = id === structuralVariables.endDate && start !== null && exit !== null && exit < start;
      return exitBeforeStart ? [{ field: id, code: 'exitBeforeStart', limit: start }] : [];
    });
};

function outOfRange(
  { context }: Judged,
  date: string,
  id: string,
): Pick<ParticipationProblem, 'code' | 'limit'> | undefined {
  const { startDate, endDate } = context.insats;
  if (date < EARLIEST) return { code: 'before1990', limit: EARLIEST };
  if (date > context.today) return { code: 'inFuture', limit: context.today };
  const ofTheSpell = id === structuralVariables.startDate || id === structuralVariables.endDate;
  if (ofTheSpell && startDate !== null && date < startDate) return { code: 'beforeInsats', limit: startDate };
  if (ofTheSpell && endDate !== null && date > endDate) return { code: 'afterInsats', limit: endDate };
  return undefined;
}

function dateOf({ answers }: Judged, id: string): string | null {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : null;
}
