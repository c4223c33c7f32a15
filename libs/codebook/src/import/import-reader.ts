import type { Answer, AnswerSet } from '../answers/answers.js';
import { categoryByNumber, type Codebook } from '../codebook.js';
import { modeIds, structuralVariables, type Mode } from '../schema/structural-variables.js';
import type { Variable } from '../variable.js';
import { normalizedLabel } from './category-by-label.js';
import { emptyAnswer } from './empty-answer.js';
import { cellError, type CellError } from './import-error.js';
import { readCell } from './read-cell.js';

/** What an importer knows besides the codebook. */
export interface ImportSettings {
  /** Headings that the importer itself handles and that must be there (`insats`). */
  readonly requiredHeadings?: readonly string[];
  /** Headings that the importer itself handles and that may be there (`deltagarkod`). */
  readonly otherHeadings?: readonly string[];
  /** Ids of the variables that the förbund has switched on. */
  readonly optionalVariables?: readonly string[];
}

/** A row as answers; `errors` is complete for what could not be read, the rules between answers come after. */
export interface ImportedRow extends AnswerSet {
  readonly errors: readonly CellError[];
}

export interface ImportReader {
  /** What is wrong with the headings. When there is anything, no row should be read. */
  readonly errors: readonly CellError[];
  /** The heading in the file of each codebook variable that it has. */
  readonly headingOf: ReadonlyMap<string, string>;
  /** @param record the cells of one row by heading as in the file */
  readRow(record: Readonly<Record<string, string>>): ImportedRow;
}

/**
 * Turns rows keyed by Swedish heading into answers. Headings are compared like labels. A heading that nobody knows is an
 * error: a misspelt column must not be lost in silence.
 */
export function importReader(
  codebook: Codebook,
  headings: readonly string[],
  settings: ImportSettings = {},
): ImportReader {
  const optionalVariables = settings.optionalVariables ?? [];
  const { headingOf, errors } = matchHeadings(codebook, headings, settings);
  return {
    errors,
    headingOf,
    readRow: (record) => readRow(codebook, headingOf, record, optionalVariables),
  };
}

function matchHeadings(codebook: Codebook, headings: readonly string[], settings: ImportSettings) {
  const { requiredHeadings = [], otherHeadings = [], optionalVariables = [] } = settings;
  const own = [...requiredHeadings, ...otherHeadings].map(normalizedLabel);
  const byHeading = new Map(codebook.variables.map((variable) => [normalizedLabel(variable.heading), variable]));
  const allowed = [...requiredHeadings, ...otherHeadings, ...codebook.variables.map((variable) => variable.heading)];
  const headingOf = new Map<string, string>();
  const seen = new Set<string>();
  const errors: CellError[] = [];
  for (const heading of headings) {
    const name = normalizedLabel(heading);
    const variable = byHeading.get(name);
    if (seen.has(name)) errors.push(cellError('repeatedHeading', heading, null));
    else if (!variable && !own.includes(name)) errors.push(cellError('unknownHeading', heading, null, allowed));
    else if (variable?.optionalPerForbund && !optionalVariables.includes(variable.id)) {
      errors.push(cellError('switchedOffHeading', heading, null));
    } else if (variable) headingOf.set(variable.id, heading);
    seen.add(name);
  }
  const missing = [
    ...requiredHeadings,
    ...codebook.variables.filter((v) => v.requiredInFiles).map((v) => v.heading),
  ].filter((heading) => !seen.has(normalizedLabel(heading)));
  return { headingOf, errors: [...errors, ...missing.map((heading) => cellError('missingHeading', heading, null))] };
}

function readRow(
  codebook: Codebook,
  headingOf: ReadonlyMap<string, string>,
  record: Readonly<Record<string, string>>,
  optionalVariables: readonly string[],
): ImportedRow {
  const errors: CellError[] = [];
  const answers: Record<string, Answer> = {};
  const extents: Record<string, Readonly<Record<string, number>>> = {};
  for (const variable of codebook.variables) {
    const column = headingOf.get(variable.id) ?? variable.heading;
    const value = (record[column] ?? '').trim();
    const reading = value === '' ? null : readCell(variable, column, value);
    errors.push(...(reading?.errors ?? []));
    const said = reading && !saysNotKnown(variable, reading.answer) ? reading.answer : null;
    const unreadable = reading !== null && reading.errors.length > 0;
    answers[variable.id] =
      said ?? (unreadable ? null : emptyAnswer(variable, answers, modeOf(answers), optionalVariables));
    if (reading && Object.keys(reading.extents).length > 0) extents[variable.id] = reading.extents;
    if (value === '' && answers[variable.id] === null && isAlwaysAsked(variable)) {
      errors.push(cellError('required', column, value));
    }
  }
  return { answers, extents, errors };
}

/** «Uppgift saknas» in a cell says no more than an empty cell: what it means depends on the mode. */
function saysNotKnown(variable: Variable, answer: Answer): boolean {
  const notKnown = categoryByNumber(variable, 0)?.id;
  return (
    notKnown !== undefined && (typeof answer === 'string' ? [answer] : (answer ?? [])).every((id) => id === notKnown)
  );
}

/** The mode stands first in the codebook; an unreadable one is an error of its own and reads as with data. */
function modeOf(answers: Readonly<Record<string, Answer>>): Mode {
  return answers[structuralVariables.mode] === modeIds.anonymous ? 'anonymous' : 'withData';
}

/** Mode and start date: asked in every mode, and there is no Uppgift saknas to fall back on. */
function isAlwaysAsked({ askedAt, collected }: Variable): boolean {
  return askedAt === 'enrolment' && collected.withData === 'required' && collected.anonymous === 'required';
}
