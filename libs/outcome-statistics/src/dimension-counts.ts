import type { ReportRowDefinition, Variable } from '@utfall/codebook';
import { NO_ROW, type DimensionTable } from './code-tables.js';
import { NOT_COLLECTED, NOT_COLLECTED_BITS } from './fact-columns.js';
import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { Flag, type Selection } from './selection.js';

/** What the rows of a dimension count. All but the last are with data; anonymous exits have their own coverage. */
export const bases = [
  'active',
  'new',
  'ended',
  'workOrStudies',
  'workStudiesOrSeeking',
  'stepForward',
  'anonymousEnded',
] as const;
export type Basis = (typeof bases)[number];

/** Which bases a participation counts for, by its flags: one look-up instead of seven tests. */
const basesByFlags = Uint8Array.from({ length: 256 }, (_, flags) => {
  if (flags & Flag.anonymous) return flags & Flag.ended ? 64 : 0;
  return (
    1 |
    (flags & Flag.new ? 2 : 0) |
    (flags & Flag.ended ? 4 : 0) |
    (flags & Flag.workOrStudies ? 8 : 0) |
    (flags & Flag.workStudiesOrSeeking ? 16 : 0) |
    (flags & Flag.stepForward ? 32 : 0)
  );
});

/** Counts of one variable by scope, basis, gender slot and report row. */
export class DimensionCounts {
  readonly variable: Variable;
  readonly rows: readonly ReportRowDefinition[];
  /** Rows that anybody in the facts of the period has; kommun has 290 rows of which a förbund meets a few. */
  readonly observed: readonly number[];
  readonly #place: Int32Array;
  readonly #counts: Int32Array;
  readonly #stride: number;

  constructor(selection: Selection, tree: InsatsTree, table: DimensionTable, column: Uint16Array | Uint32Array) {
    this.variable = table.variable;
    this.rows = table.rows;
    const rowBySelected = table.rowByNumber && rowsOfSelected(selection, table, table.rowByNumber, column);
    this.#place = new Int32Array(table.rows.length).fill(NO_ROW);
    const seen = rowBySelected ? observedRows(rowBySelected, table.rows.length) : table.rows.map((_, row) => row);
    seen.forEach((row, place) => (this.#place[row] = place));
    this.observed = seen;
    this.#stride = bases.length * GENDER_SLOTS * seen.length;
    const byInsats = rowBySelected
      ? this.#single(selection, tree, rowBySelected)
      : this.#several(selection, tree, table, column);
    this.#counts = this.#rollUp(byInsats, tree);
  }

  get(scope: number, basis: Basis, gender: number, row: number): number {
    const place = this.#place[row] ?? NO_ROW;
    if (place === NO_ROW) return 0;
    return this.#counts[scope * this.#stride + this.#offset(bases.indexOf(basis), gender) + place] ?? 0;
  }

  #offset(basis: number, gender: number): number {
    return (basis * GENDER_SLOTS + gender) * this.observed.length;
  }

  #single(selection: Selection, tree: InsatsTree, rowBySelected: Int16Array): Int32Array {
    const counts = new Int32Array(tree.length * this.#stride);
    for (let s = 0; s < selection.length; s++) {
      this.#count(counts, selection, s, this.#place[rowBySelected[s] as number] as number);
    }
    return counts;
  }

  #several(
    selection: Selection,
    tree: InsatsTree,
    table: DimensionTable,
    column: Uint16Array | Uint32Array,
  ): Int32Array {
    const counts = new Int32Array(tree.length * this.#stride);
    const bitsByRow = table.bitsByRow as Uint32Array;
    for (let s = 0; s < selection.length; s++) {
      const answered = column[selection.index[s] as number] as number;
      if (answered === 0 || answered === NOT_COLLECTED_BITS) {
        this.#count(counts, selection, s, table.unknownRow);
        continue;
      }
      for (let row = 0; row < bitsByRow.length; row++) {
        if (answered & (bitsByRow[row] as number)) this.#count(counts, selection, s, row);
      }
    }
    return counts;
  }

  #count(counts: Int32Array, selection: Selection, s: number, place: number): void {
    const slot = selection.bucket[s] as number;
    const insats = (slot / GENDER_SLOTS) | 0;
    const gender = slot - insats * GENDER_SLOTS;
    const at = insats * this.#stride + gender * this.observed.length + place;
    const step = GENDER_SLOTS * this.observed.length;
    let left = basesByFlags[selection.flags[s] as number] as number;
    for (let basis = 0; left !== 0; basis++, left >>= 1) {
      if (left & 1) counts[at + basis * step]!++;
    }
  }

  #rollUp(byInsats: Int32Array, tree: InsatsTree): Int32Array {
    const stride = this.#stride;
    const counts = new Int32Array((tree.length + 1) * stride);
    for (let insats = 0; insats < tree.length; insats++) {
      for (const scope of tree.scopesOf[insats] as Int32Array) {
        for (let c = 0; c < stride; c++) counts[scope * stride + c]! += byInsats[insats * stride + c] as number;
      }
    }
    return counts;
  }
}

function rowsOfSelected(
  selection: Selection,
  table: DimensionTable,
  rowByNumber: Int16Array,
  column: Uint16Array | Uint32Array,
): Int16Array {
  const rows = new Int16Array(selection.length);
  for (let s = 0; s < selection.length; s++) {
    const number = column[selection.index[s] as number] as number;
    const row = number === NOT_COLLECTED ? table.unknownRow : (rowByNumber[number] as number);
    if (row === NO_ROW) throw new RangeError(`${table.variable.id} has no category ${number} that can be counted`);
    rows[s] = row;
  }
  return rows;
}

function observedRows(rowBySelected: Int16Array, rows: number): number[] {
  const seen = new Uint8Array(rows);
  for (let s = 0; s < rowBySelected.length; s++) seen[rowBySelected[s] as number] = 1;
  return Array.from(seen.keys()).filter((row) => seen[row]);
}
