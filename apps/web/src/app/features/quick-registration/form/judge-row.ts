import { type FieldProblem, participationFieldProblems } from '@utfall/api-contract';
import { checkParticipation, type ParticipationContext } from '@utfall/participation';
import { readConsents } from './consent-columns.js';
import { readRow, type SheetRules } from './read-row.js';
import { CODE } from './sheet-column.js';
import type { Sheet, SheetRow } from './sheet.js';

/** Every fault of a row, by the rules that the form and the API ask. */
export function judgeRow(
  rules: SheetRules,
  sheet: Pick<Sheet, 'common'>,
  row: SheetRow,
  about: Pick<ParticipationContext, 'today' | 'insats'>,
): readonly FieldProblem[] {
  const { whole, problems } = readRow(rules, sheet, row);
  const consents = row.of ? [] : readConsents(sheet, row, whole.answers).problems;
  const context: ParticipationContext = {
    ...about,
    optionalVariables: rules.optionalVariables,
    code: (row.of ? row.of.code : row.cells[CODE]?.trim()) || null,
    unreadable: problems.map(({ field }) => field),
    ...(row.of ? { before: row.of } : {}),
  };
  const { codebook } = rules;
  const found = participationFieldProblems(checkParticipation(whole, context, codebook), codebook);
  return [...problems, ...found, ...consents];
}

/** Faults that are only that something is not filled in yet: said when one tries to save. */
export function isYetToFill({ code }: FieldProblem): boolean {
  return code === 'required';
}
