import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { Flag, type Selection } from './selection.js';

/** Days in the insats of ended participations with data (counting rule 6). Exact: sums and middles, no rounding. */
export interface DaysInInsats {
  /** How many ended; where 0 the others mean nothing. */
  readonly n: number;
  readonly sum: number;
  /** Twice the median, so that it is whole: the middle of an even number is a half day at most. */
  readonly twiceMedian: number;
  readonly min: number;
  readonly max: number;
}

/** Durations kept by insats, so that the median of a scope is sorted only when it is asked for. */
export class Durations {
  readonly #days: Int32Array;
  readonly #gender: Uint8Array;
  /** Start of each insats in `#days`; one more than there are insatser. */
  readonly #offset: Int32Array;

  /** @param valueOf what is kept of a fact, by its index; whole, days in the insats unless something else is summed up */
  constructor(selection: Selection, tree: InsatsTree, valueOf?: (fact: number) => number) {
    const { facts, index, bucket, flags } = selection;
    const value = valueOf ?? ((fact) => (facts.end[fact] as number) - (facts.start[fact] as number));
    const offset = new Int32Array(tree.length + 1);
    for (let s = 0; s < selection.length; s++) {
      if (isEndedWithData(flags[s] as number)) offset[((bucket[s] as number) / GENDER_SLOTS + 1) | 0]!++;
    }
    for (let insats = 0; insats < tree.length; insats++) offset[insats + 1]! += offset[insats] as number;
    const next = offset.slice();
    this.#days = new Int32Array(offset[tree.length] as number);
    this.#gender = new Uint8Array(this.#days.length);
    this.#offset = offset;
    for (let s = 0; s < selection.length; s++) {
      if (!isEndedWithData(flags[s] as number)) continue;
      const slot = bucket[s] as number;
      const insats = (slot / GENDER_SLOTS) | 0;
      const at = next[insats]!++;
      this.#days[at] = value(index[s] as number);
      this.#gender[at] = slot - insats * GENDER_SLOTS;
    }
  }

  /** @param gender slot, or null for all. */
  of(members: Int32Array, gender: number | null): DaysInInsats {
    const days = this.#collect(members, gender).sort();
    const n = days.length;
    const sum = days.reduce((total, value) => total + value, 0);
    const lower = days[(n - 1) >> 1] ?? 0;
    const upper = days[n >> 1] ?? 0;
    return { n, sum, twiceMedian: lower + upper, min: days[0] ?? 0, max: days[n - 1] ?? 0 };
  }

  #collect(members: Int32Array, gender: number | null): Int32Array {
    const found = new Int32Array(this.#days.length);
    let n = 0;
    for (const insats of members) {
      const end = this.#offset[insats + 1] as number;
      for (let at = this.#offset[insats] as number; at < end; at++) {
        if (gender === null || this.#gender[at] === gender) found[n++] = this.#days[at] as number;
      }
    }
    return found.subarray(0, n);
  }
}

function isEndedWithData(flags: number): boolean {
  return (flags & (Flag.ended | Flag.anonymous)) === Flag.ended;
}
