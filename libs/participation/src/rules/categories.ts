import type { LocalDate } from '@utfall/calendar';
import {
  allowedBeside,
  categoryById,
  isOpen,
  openCategories,
  structuralVariables,
  type Category,
  type Variable,
} from '@utfall/codebook';
import type { ParticipationProblem } from '../participation-problem.js';
import { chosenIds, type Judged, type Rule } from './rule.js';

/** Each chosen category is in use on its date, fine enough for a form, and fits the answer that it depends on. */
export const categories: Rule = (judged) =>
  judged.codebook.variables.flatMap((variable) => [
    ...chosenIds(variable, judged.answers[variable.id]).flatMap((id) => categoryProblem(judged, variable, id)),
    ...standsAlone(variable, chosenIds(variable, judged.answers[variable.id])),
  ]);

function categoryProblem(judged: Judged, variable: Variable, id: string): ParticipationProblem[] {
  const { answers, context } = judged;
  const category = categoryById(variable, id);
  const on = dateOf(judged, variable);
  if (!category) return [];
  const at = { field: variable.id, category: id };
  if (variable.dependsOn && !judged.unreadable.has(variable.dependsOn.variable)) {
    const beside = answers[variable.dependsOn.variable];
    const fitting = allowedBeside(variable, typeof beside === 'string' ? beside : null);
    if (!fitting.includes(category)) return [{ ...at, code: 'notBeside', allowed: fitting.map((c) => c.id) }];
  }
  if (chosenIds(variable, context.before?.answers[variable.id]).includes(id)) return [];
  const code = refusedOn(category, on, context.byImport === true);
  return code ? [{ ...at, code, allowed: openIds(variable, on, context.byImport) }] : [];
}

function refusedOn(
  category: Category,
  on: LocalDate | undefined,
  byImport: boolean,
): 'closedCategory' | 'importOnly' | undefined {
  if (on && !isOpen(category, on)) return 'closedCategory';
  return category.importOnly && !byImport ? 'importOnly' : undefined;
}

function openIds(variable: Variable, on: LocalDate | undefined, byImport: boolean | undefined): string[] {
  return on ? openCategories(variable, on, byImport).map((category) => category.id) : [];
}

/** Exit answers are about the exit date, all others about the start date. */
function dateOf({ answers }: Judged, { askedAt }: Variable): LocalDate | undefined {
  const answer = answers[askedAt === 'exit' ? structuralVariables.endDate : structuralVariables.startDate];
  return typeof answer === 'string' ? (answer as LocalDate) : undefined;
}

function standsAlone(variable: Variable, ids: readonly string[]): ParticipationProblem[] {
  if (ids.length < 2) return [];
  return variable.categories
    .filter((category) => (category.exclusive || category.number === 0) && ids.includes(category.id))
    .map((category) => ({ field: variable.id, code: 'notAlone', category: category.id }));
}
