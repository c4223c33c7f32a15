import type { Codebook } from '../codebook.js';
import { checksOf } from './checks-of.js';
import { columnsOf } from './columns-of.js';
import type { DatabaseSchema } from './database-schema.js';
import { coveringIndexStatement, factViewStatements } from './fact-view.js';

/** The largest number of a several-answer category: bit 31 is the sign of PostgreSQL's integer. */
const MAX_BIT_NUMBER = 31;
const MAX_SMALLINT = 32_767;

/**
 * From variables to database (ADR 9): columns, CHECKs, the fact view and its index, as data.
 * @throws RangeError when a number does not fit its column, or a dependency names an unknown category.
 */
export function schemaOf(codebook: Codebook): DatabaseSchema {
  const columns = codebook.variables.flatMap(columnsOf);
  return {
    columns,
    checks: checksOf(codebook),
    numbers: Object.fromEntries(codebook.variables.map((variable) => [variable.id, numbersOf(variable)])),
    index: coveringIndexStatement(columns),
    view: factViewStatements(columns),
  };
}

function numbersOf({ id, kind, categories }: Codebook['variables'][number]): Record<string, number> {
  const max = kind === 'several' ? MAX_BIT_NUMBER : MAX_SMALLINT;
  const unfit = categories.find(({ number }) => !Number.isInteger(number) || number < 0 || number > max);
  if (unfit) throw new RangeError(`codebook: ${id}: number ${unfit.number} is not a whole number 0–${max}`);
  return Object.fromEntries(categories.map((category) => [category.id, category.number]));
}
