import { parseLocalDate } from '@utfall/calendar';
import type { Answer } from '../answers/answers.js';
import { EXTENT, isWholeNumber } from '../rules.js';
import type { Variable } from '../variable.js';
import { categoryByLabel } from './category-by-label.js';
import { cellError, type CellError } from './import-error.js';

/** Several answers in one cell are separated by this. */
export const ANSWER_SEPARATOR = '|';
const WITH_EXTENT = /^(.*\S)\s+(\d{1,3})\s*%$/;
/** Kronor with at most two decimals; spaces between thousands. */
const AMOUNT = /^(\d{1,13})(?:[.,](\d{1,2}))?$/;

/** What one cell says. */
export interface CellReading {
  readonly answer: Answer;
  /** By category id. */
  readonly extents: Readonly<Record<string, number>>;
  readonly errors: readonly CellError[];
}

/** Reads a cell that is not empty: labels, `Arbete 50 %|Studier` for several answers with extents, dates, kronor, whole numbers. */
export function readCell(variable: Variable, column: string, value: string): CellReading {
  if (variable.kind === 'date') {
    return single(parseLocalDate(value), () => cellError('invalidDate', column, value));
  }
  if (variable.kind === 'money') return single(readAmount(value), () => cellError('invalidAmount', column, value));
  if (variable.kind === 'number') return single(readNumber(value), () => cellError('invalidNumber', column, value));
  if (variable.kind === 'several') return readSeveral(variable, column, value);
  const unknownLabel = () => cellError('unknownLabel', column, value, allowedLabels(variable));
  return single(categoryByLabel(variable, value)?.id, unknownLabel);
}

const labelsOf = new WeakMap<Variable, readonly string[]>();

/** The Swedish labels of the variable. One array per variable: a file may be wrong in every row. */
export function allowedLabels(variable: Variable): readonly string[] {
  let labels = labelsOf.get(variable);
  if (!labels) labelsOf.set(variable, (labels = variable.categories.map((category) => category.sv)));
  return labels;
}

function single(answer: string | undefined, error: () => CellError): CellReading {
  return answer === undefined ? { answer: null, extents: {}, errors: [error()] } : { answer, extents: {}, errors: [] };
}

function readAmount(value: string): string | undefined {
  const match = AMOUNT.exec(value.replace(/\s/g, ''));
  return match ? String(BigInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`)) : undefined;
}

/** Whole, as answers carry it: spaces between thousands and a decimal part of zeros are how spreadsheets write. */
function readNumber(value: string): string | undefined {
  const text = value
    .replace(/\s/g, '')
    .replace(/[.,]0+$/, '')
    .replace(/^[−–]/, '-');
  return isWholeNumber(text) ? text : undefined;
}

function readSeveral(variable: Variable, column: string, value: string): CellReading {
  const answers = new Set<string>();
  const extents: Record<string, number> = {};
  const errors: CellError[] = [];
  for (const part of value.split(ANSWER_SEPARATOR).map((text) => text.trim())) {
    if (part === '') continue;
    // A label may itself end in per cent: the whole text is tried first.
    const [label, percent] = categoryByLabel(variable, part) ? [part, undefined] : splitExtent(part);
    const category = categoryByLabel(variable, label);
    if (!category) errors.push(cellError('unknownLabel', column, part, allowedLabels(variable)));
    else answers.add(category.id);
    if (!category || percent === undefined) continue;
    if (!variable.extent || category.number === 0) errors.push(cellError('extentNotAsked', column, part));
    else if (percent < EXTENT.min || percent > EXTENT.max) errors.push(cellError('extentRange', column, part));
    else extents[category.id] = percent;
  }
  return { answer: inCodebookOrder(variable, answers), extents, errors };
}

function splitExtent(part: string): [label: string, percent: number | undefined] {
  const match = WITH_EXTENT.exec(part);
  return match?.[1] ? [match[1], Number(match[2])] : [part, undefined];
}

function inCodebookOrder(variable: Variable, answers: ReadonlySet<string>): Answer {
  const ids = variable.categories.map((category) => category.id).filter((id) => answers.has(id));
  return ids.length > 0 ? ids : null;
}
