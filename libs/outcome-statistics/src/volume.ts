import { monthIndex, type Month, type Period } from '@utfall/calendar';
import type { Codebook } from '@utfall/codebook';
import { genderSlot, GENDER_SLOTS, type GenderId } from './genders.js';
import type { InsatsTree } from './insats-tree.js';

/** A count by gender and month of an insats, without records. */
export interface VolumeRow {
  /** Index into the caller's list of insatser. */
  readonly insats: number;
  readonly month: Month;
  /** Category number of the codebook's gender. */
  readonly gender: number;
  /** New persons add up over months; visits never count as persons. */
  readonly newPersons: number;
  readonly visits: number;
  /** What was counted (Inspirationsutbildning), or null. */
  readonly name: string | null;
}

/** The volume rows of a period added up by scope, name and gender; kept apart from participations (counting rule 2). */
export class VolumeCounts {
  readonly #tree: InsatsTree;
  readonly #rows: readonly (VolumeRow & { readonly slot: number })[];

  constructor(rows: readonly VolumeRow[], period: Period, tree: InsatsTree, codebook: Codebook) {
    const { categories } = codebook.variable('gender');
    const slotByNumber = new Map(categories.map(({ number, id }) => [number, genderSlot(id as GenderId)]));
    const first = monthIndex(period.from);
    const last = monthIndex(period.to);
    this.#tree = tree;
    this.#rows = rows
      .filter(({ month }) => monthIndex(month) >= first && monthIndex(month) <= last)
      .map((row) => ({ ...row, slot: slotByNumber.get(row.gender) ?? 0 }));
  }

  /** By gender slot. @param name only the rows with this name; undefined for all. */
  of(what: 'newPersons' | 'visits', scope: number, name?: string | null): readonly number[] {
    const sums = new Array<number>(GENDER_SLOTS).fill(0);
    for (const row of this.#inScope(scope)) {
      if (name === undefined || row.name === name) sums[row.slot] = (sums[row.slot] ?? 0) + row[what];
    }
    return sums;
  }

  /** The names in the scope, in the order of the rows. */
  names(scope: number): readonly (string | null)[] {
    return [...new Set(this.#inScope(scope).map(({ name }) => name))];
  }

  #inScope(scope: number): readonly (VolumeRow & { readonly slot: number })[] {
    return this.#rows.filter(({ insats }) => this.#tree.scopesOf[insats]?.includes(scope));
  }
}
