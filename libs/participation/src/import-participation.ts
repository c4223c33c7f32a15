import {
  allowedLabels,
  categoryById,
  utfallCodebook,
  type AnswerSet,
  type Codebook,
  type ImportReader,
  type Text,
} from '@utfall/codebook';
import { checkParticipation } from './check-participation.js';
import { problemText, type ParticipationProblem } from './participation-problem.js';
import type { ParticipationContext } from './rules/rule.js';

/** One refused cell of a row: reading it or the rules between the answers found the fault. */
export interface RowError {
  /** Heading as in the file, or as it should be where the file lacks the column. */
  readonly column: string;
  readonly value: string | null;
  readonly code: string;
  readonly message: Text;
  /** Labels that are allowed; empty when it is not about which. */
  readonly allowed: readonly string[];
}

export interface ImportedParticipation extends AnswerSet {
  readonly errors: readonly RowError[];
}

/**
 * One row of deltagare.csv as a participation with every fault it has: cells that cannot be read first, then the rules
 * of {@link checkParticipation}. A cell has one error at most from each.
 * @param codeHeading the importer's own column with the participant's code
 */
export function importParticipation(
  reader: ImportReader,
  record: Readonly<Record<string, string>>,
  context: ParticipationContext,
  codeHeading: string,
  codebook: Codebook = utfallCodebook,
): ImportedParticipation {
  const row = reader.readRow(record);
  const refused = new Set(row.errors.map((error) => error.column));
  const unreadable = codebook.variables
    .filter((variable) => refused.has(reader.headingOf.get(variable.id) ?? variable.heading))
    .map((variable) => variable.id);
  const problems = checkParticipation(row, { ...context, byImport: true, unreadable }, codebook);
  const errors = problems
    .map((problem) => rowError(reader, record, codebook, codeHeading, problem))
    .filter((error) => !refused.has(error.column));
  return { answers: row.answers, extents: row.extents, errors: [...row.errors, ...errors] };
}

function rowError(
  reader: ImportReader,
  record: Readonly<Record<string, string>>,
  codebook: Codebook,
  codeHeading: string,
  problem: ParticipationProblem,
): RowError {
  const variable = codebook.variables.find(({ id }) => id === problem.field);
  const column = variable ? (reader.headingOf.get(variable.id) ?? variable.heading) : codeHeading;
  const labels = problem.allowed?.map((id) => (variable && categoryById(variable, id)?.sv) ?? id);
  const everyOpen = variable && labels?.length === variable.categories.length;
  return {
    column,
    value: record[column] ?? null,
    code: problem.code,
    message: problemText(codebook, problem),
    allowed: everyOpen ? allowedLabels(variable) : (labels ?? []),
  };
}
