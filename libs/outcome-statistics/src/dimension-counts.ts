import type { ReportRowDefinition, Variable } from '@utfall/codebook';
import { NO_ROW, type DimensionTable } from './code-tables.js';
import { NOT_COLLECTED, NOT_COLLECTED_BITS } from './fact-columns.js';
import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { bases, type Basis, type Populations } from './populations.js';
import type { Selection } from './selection.js';

/** Counts of one variable by scope, basis, gender slot and report row. */
export class DimensionCounts {
  readonly variable: Variable;
  readonly rows: readonly ReportRowDefinition[];
  /** Indexes of the rows that anybody selected has; kommun has 290 rows of which a förbund meets a few. */
  readonly observed: readonly number[];
  readonly #places: Int16Array;
  readonly #counts: Int32Array;

  /** @param column the stored answers. @throws RangeError for an answer that the codebook does not have. */
  constructor(
    selection: Selection,
    populations: Populations,
    tree: InsatsTree,
    table: DimensionTable,
    column: Uint16Array | Uint32Array,
  ) {
    this.variable = table.variable;
    this.rows = table.rows;
    const found = table.rowByNumber
      ? singleAnswers(selection, populations, tree, table, column)
      : severalAnswers(selection, populations, tree, table, column);
    this.observed = found.observed;
    this.#places = new Int16Array(table.rows.length).fill(NO_ROW);
    found.observed.forEach((row, place) => (this.#places[row] = place));
    this.#counts = spread(found.counts, found.observed.length, populations.classes, tree);
  }

  get(scope: number, basis: Basis, gender: number, row: number): number {
    const place = this.#places[row] ?? NO_ROW;
    if (place === NO_ROW) return 0;
    const cell = (scope * bases.length + bases.indexOf(basis)) * GENDER_SLOTS + gender;
    return this.#counts[cell * this.observed.length + place] ?? 0;
  }
}

interface Found {
  readonly observed: readonly number[];
  /** By insats, gender slot, class and observed row. */
  readonly counts: Int32Array;
}

function singleAnswers(
  { index, length }: Selection,
  { classes, cell }: Populations,
  tree: InsatsTree,
  { variable, rows, rowByNumber, unknownRow }: DimensionTable,
  column: Uint16Array | Uint32Array,
): Found {
  const rowBySelected = new Int16Array(length);
  const seen = new Uint8Array(rows.length);
  for (let s = 0; s < length; s++) {
    const number = column[index[s] as number] as number;
    const row = number === NOT_COLLECTED ? unknownRow : (rowByNumber?.[number] ?? NO_ROW);
    if (row === NO_ROW) throw new RangeError(`${variable.id} has no category ${number} that can be counted`);
    rowBySelected[s] = row;
    seen[row] = 1;
  }
  const observed = Array.from(seen.keys()).filter((row) => seen[row]);
  const place = new Int16Array(rows.length);
  observed.forEach((row, at) => (place[row] = at));
  const width = observed.length;
  const counts = new Int32Array(tree.length * GENDER_SLOTS * classes.length * width);
  for (let s = 0; s < length; s++) {
    counts[(cell[s] as number) * width + (place[rowBySelected[s] as number] as number)]!++;
  }
  return { observed, counts };
}

/** A participation counts once in every row that one of its answers belongs to. */
function severalAnswers(
  { index, length }: Selection,
  { classes, cell }: Populations,
  tree: InsatsTree,
  { rows, bitsByRow, unknownRow }: DimensionTable,
  column: Uint16Array | Uint32Array,
): Found {
  const bits = bitsByRow ?? new Uint32Array();
  const width = rows.length;
  const counts = new Int32Array(tree.length * GENDER_SLOTS * classes.length * width);
  for (let s = 0; s < length; s++) {
    const answered = column[index[s] as number] as number;
    const at = (cell[s] as number) * width;
    if (answered === 0 || answered === NOT_COLLECTED_BITS) {
      counts[at + unknownRow]!++;
      continue;
    }
    for (let row = 0; row < width; row++) if (answered & (bits[row] as number)) counts[at + row]!++;
  }
  return { observed: rows.map((_, row) => row), counts };
}

/** Classes over their bases, insatser over their scopes. */
function spread(found: Int32Array, width: number, classes: readonly number[], tree: InsatsTree): Int32Array {
  const counts = new Int32Array(tree.scopes * bases.length * GENDER_SLOTS * width);
  for (let cell = 0, from = 0; from < found.length; cell++, from += width) {
    const bucket = Math.floor(cell / classes.length);
    const mask = classes[cell % classes.length] as number;
    const scopes = tree.scopesOf[Math.floor(bucket / GENDER_SLOTS)] as Int32Array;
    const gender = bucket % GENDER_SLOTS;
    for (let row = 0; row < width; row++) {
      const n = found[from + row] as number;
      if (n === 0) continue;
      for (const scope of scopes) {
        const at = (scope * bases.length * GENDER_SLOTS + gender) * width + row;
        for (let basis = 0; basis < bases.length; basis++) {
          if ((mask >> basis) & 1) counts[at + basis * GENDER_SLOTS * width]! += n;
        }
      }
    }
  }
  return counts;
}
