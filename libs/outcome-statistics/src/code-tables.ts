import { bitOf, reportRows, type Codebook, type ReportRowDefinition, type Variable } from '@utfall/codebook';
import { genderSlotByNumber } from './genders.js';
import { outcomeFlags, type OutcomeFlags } from './outcome-flags.js';

/** How the stored answers of one variable become rows of a table. */
export interface DimensionTable {
  readonly variable: Variable;
  readonly rows: readonly ReportRowDefinition[];
  /** Single answer: row by stored number; {@link NO_ROW} for a number that the codebook lacks or excludes. */
  readonly rowByNumber: Int16Array | null;
  /** Several answers: the bits of each row, in order; 0 for the row of the unknown. */
  readonly bitsByRow: Uint32Array | null;
  /** The row of Uppgift saknas, where NULL is counted too: a with-data table has everybody in it. */
  readonly unknownRow: number;
}

export const NO_ROW = -1;

/** Look-ups made from a codebook once, by stored number: the loops over facts do nothing but index. */
export interface CodeTables {
  readonly genderSlot: Uint8Array;
  readonly outcome: OutcomeFlags;
  readonly anonymousMode: number;
  readonly otherPartyPlace: number;
  readonly dimensions: readonly DimensionTable[];
}

const cache = new WeakMap<Codebook, CodeTables>();

export function codeTables(codebook: Codebook): CodeTables {
  const known = cache.get(codebook);
  if (known) return known;
  const tables: CodeTables = {
    genderSlot: genderSlotByNumber(codebook),
    outcome: outcomeFlags(codebook),
    anonymousMode: numberOf(codebook, 'mode', 'anonymous'),
    otherPartyPlace: numberOf(codebook, 'place', 'otherParty'),
    dimensions: codebook.variables.filter((v) => v.dimension && v.id !== 'gender').map(dimensionTable),
  };
  cache.set(codebook, tables);
  return tables;
}

function numberOf(codebook: Codebook, variable: string, category: string): number {
  const found = codebook.variable(variable).categories.find(({ id }) => id === category);
  if (!found) throw new RangeError(`no category ${category} of ${variable} in the codebook`);
  return found.number;
}

export function dimensionTable(variable: Variable): DimensionTable {
  const rows = reportRows(variable);
  const unknownRow = rows.findIndex(({ numbers }) => numbers.includes(0));
  if (unknownRow < 0) throw new RangeError(`${variable.id} has no row for Uppgift saknas`);
  if (variable.kind === 'several') {
    const bits = rows.map(({ numbers }) => numbers.reduce((sum, number) => sum + bitOf({ number }), 0));
    return { variable, rows, unknownRow, rowByNumber: null, bitsByRow: Uint32Array.from(bits) };
  }
  const rowByNumber = new Int16Array(0x10000).fill(NO_ROW);
  rows.forEach(({ numbers }, row) => numbers.forEach((number) => (rowByNumber[number] = row)));
  return { variable, rows, unknownRow, rowByNumber, bitsByRow: null };
}
