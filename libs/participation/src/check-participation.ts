import { structuralVariables, utfallCodebook, type AnswerSet, type Codebook, type Mode } from '@utfall/codebook';
import type { ParticipationProblem } from './participation-problem.js';
import { anonymousCode } from './rules/anonymous-code.js';
import { bounds } from './rules/bounds.js';
import { categories } from './rules/categories.js';
import { chosenExtents } from './rules/chosen-extents.js';
import { collection } from './rules/collection.js';
import { dates } from './rules/dates.js';
import type { ParticipationContext, Rule } from './rules/rule.js';
import { shapeProblems } from './rules/shape.js';

const rules: readonly Rule[] = [collection, dates, bounds, categories, chosenExtents, anonymousCode];

/**
 * Every fault of one participation, whole as it would be saved; empty = it may be. Whether it overlaps another is asked
 * where the others are known. A field that cannot be read at all has that fault alone.
 */
export function checkParticipation(
  set: AnswerSet,
  context: ParticipationContext,
  codebook: Codebook = utfallCodebook,
): ParticipationProblem[] {
  const shape = shapeProblems(codebook, set);
  const unreadable = new Set([...shape.map((problem) => problem.field), ...(context.unreadable ?? [])]);
  const answers = without(unreadable, set.answers);
  const extents = without(unreadable, set.extents);
  const mode = (answers[structuralVariables.mode] ?? null) as Mode | null;
  const judged = { codebook, context, mode, answers, extents, unreadable };
  const faults = rules.flatMap((rule) => rule(judged));
  return [...shape, ...faults.filter((problem) => !unreadable.has(problem.field))];
}

function without<T>(ids: ReadonlySet<string>, record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  if (ids.size === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
}
