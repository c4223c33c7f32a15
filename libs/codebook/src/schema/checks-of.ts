import { bitOf, categoryById, type Codebook } from '../codebook.js';
import type { Category, Variable } from '../variable.js';
import { rulesOf, WHOLE_NUMBERS } from '../rules.js';
import { extentColumn } from './columns-of.js';
import type { CheckSchema } from './database-schema.js';
import { modeIds, structuralVariables } from './structural-variables.js';

/** The CHECK constraints of `participation`: the last lock behind forms, DTOs and imports. */
export function checksOf(codebook: Codebook): CheckSchema[] {
  return [
    ...codebook.variables.flatMap((variable) => [
      ...allowedNumbers(variable),
      ...exclusiveAnswers(variable),
      ...extents(variable),
      ...dependentAnswers(codebook, variable),
    ]),
    exitAfterStart(codebook),
    exitAnswersOnlyWhenEnded(codebook),
    anonymousHasNoBackground(codebook),
  ];
}

function allowedNumbers(variable: Variable): CheckSchema[] {
  const { column, kind } = variable;
  const name = `participation_${column}_allowed`;
  if (kind === 'money') return [{ name, expression: `${column} >= 0` }];
  if (kind === 'date') return [];
  if (kind === 'number') {
    const { min, max } = rulesOf(variable).bounds ?? WHOLE_NUMBERS;
    return [{ name, expression: `${column} BETWEEN ${min} AND ${max}` }];
  }
  return [{ name, expression: isOneOf(variable, variable.categories) }];
}

/** True when the stored answer consists of the given categories only. Numbers are sorted: order is no change. */
function isOneOf({ column, kind }: Variable, categories: readonly Category[]): string {
  if (kind === 'several') return `(${column} & ~${maskOf(categories)}) = 0`;
  const numbers = categories.map((category) => category.number).sort((a, b) => a - b);
  return `${column} IN (${numbers.join(', ')})`;
}

function maskOf(categories: readonly Category[]): number {
  return categories.reduce((mask, category) => mask + bitOf(category), 0);
}

function exclusiveAnswers({ column, kind, categories }: Variable): CheckSchema[] {
  const exclusive = categories.filter((category) => category.exclusive);
  if (kind !== 'several' || exclusive.length === 0) return [];
  const expression = `(${column} & ${maskOf(exclusive)}) = 0 OR ${column} IN (${exclusive.map(bitOf).join(', ')})`;
  return [{ name: `participation_${column}_exclusive`, expression }];
}

/** An extent is 1–100 and belongs to a chosen answer. NULL elements pass `ALL`, as they must. */
function extents(variable: Variable): CheckSchema[] {
  if (!variable.extent) return [];
  const { column } = variable;
  const extent = extentColumn(variable);
  const known = variable.categories.filter((category) => category.number > 0).sort((a, b) => a.number - b.number);
  const length = Math.max(...known.map((category) => category.number));
  const chosen = known.map((c) => `(${extent}[${c.number}] IS NULL OR (${column} & ${bitOf(c)}) <> 0)`);
  const shape = `array_ndims(${extent}) = 1 AND array_lower(${extent}, 1) = 1 AND cardinality(${extent}) <= ${length}`;
  return [
    {
      name: `participation_${extent}_range`,
      expression: `${extent} IS NULL OR (${shape} AND 1 <= ALL (${extent}) AND 100 >= ALL (${extent}))`,
    },
    {
      name: `participation_${extent}_chosen`,
      expression: `${extent} IS NULL OR (${column} IS NOT NULL AND ${chosen.join(' AND ')})`,
    },
  ];
}

function dependentAnswers(codebook: Codebook, variable: Variable): CheckSchema[] {
  if (!variable.dependsOn) return [];
  const other = codebook.variable(variable.dependsOn.variable);
  const cases = Object.entries(variable.dependsOn.allowed).map(([otherId, ids]) => {
    const categories = ids.map((id) => required(categoryById(variable, id), `${variable.id}: ${id}`));
    const otherNumber = required(categoryById(other, otherId), `${other.id}: ${otherId}`).number;
    return `WHEN ${otherNumber} THEN ${isOneOf(variable, categories)}`;
  });
  const expression = `${variable.column} IS NULL OR CASE ${other.column} ${cases.join(' ')} ELSE false END`;
  return [{ name: `participation_${variable.column}_beside_${other.column}`, expression }];
}

function exitAfterStart(codebook: Codebook): CheckSchema {
  const start = codebook.variable(structuralVariables.startDate).column;
  const end = codebook.variable(structuralVariables.endDate).column;
  return { name: 'participation_exit_after_start', expression: `${end} >= ${start}` };
}

function exitAnswersOnlyWhenEnded(codebook: Codebook): CheckSchema {
  const end = codebook.variable(structuralVariables.endDate);
  const exitColumns = codebook.variables.filter((v) => v.askedAt === 'exit' && v !== end).map((v) => v.column);
  const empty = exitColumns.map((column) => `${column} IS NULL`).join(' AND ') || 'true';
  return { name: 'participation_exit_answers', expression: `${end.column} IS NOT NULL OR (${empty})` };
}

/** No background and no participant: nothing may tell who the anonymous is. */
function anonymousHasNoBackground(codebook: Codebook): CheckSchema {
  const mode = codebook.variable(structuralVariables.mode);
  const anonymous = required(categoryById(mode, modeIds.anonymous), modeIds.anonymous).number;
  const withheld = codebook.variables.filter((v) => v.collected.anonymous === 'notCollected').map((v) => v.column);
  const empty = ['participant_id', ...withheld].map((column) => `${column} IS NULL`).join(' AND ');
  return { name: 'participation_anonymous', expression: `${mode.column} <> ${anonymous} OR (${empty})` };
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`codebook: no category ${what}`);
  return value;
}
