import type { Variable } from '../variable.js';
import type { ColumnSchema } from './database-schema.js';
import { structuralVariables } from './structural-variables.js';

const TYPES = {
  single: 'smallint',
  band: 'smallint',
  several: 'integer',
  date: 'date',
  money: 'bigint',
  number: 'integer',
} as const;

/** The column or columns that store the variable: its answer, and its extents where it has them. */
export function columnsOf(variable: Variable): ColumnSchema[] {
  const answer: ColumnSchema = {
    name: variable.column,
    type: TYPES[variable.kind],
    notNull: isAlwaysKnown(variable),
    variable: variable.id,
    // The view shows active_until instead: it is never NULL, so that one index answers who is active.
    fact: variable.id !== structuralVariables.endDate,
  };
  if (!variable.extent) return [answer];
  return [
    answer,
    { name: extentColumn(variable), type: 'smallint[]', notNull: false, variable: variable.id, fact: false },
  ];
}

/** Extents in whole per cent, indexed by category number from 1; NULL = not collected. */
export function extentColumn(variable: Pick<Variable, 'column'>): string {
  return `${variable.column}_extent`;
}

/** Mode, place and start date: required at enrolment in every mode and never Uppgift saknas. */
function isAlwaysKnown({ askedAt, collected, categories }: Variable): boolean {
  const required = collected.withData === 'required' && collected.anonymous === 'required';
  return required && askedAt === 'enrolment' && categories.every((category) => category.number !== 0);
}
