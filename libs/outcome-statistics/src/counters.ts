import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { Flag, type Selection } from './selection.js';

/** Sums kept for every scope, place, mode and gender; all other sums are differences or additions of these. */
export const Counter = {
  active: 0,
  new: 1,
  ended: 2,
  workOrStudies: 3,
  workStudiesOrSeeking: 4,
  stepForward: 5,
  /** Ended without a known reason. */
  withoutReason: 6,
  /** Days of [start, exit) inside the period, cut at today. */
  participantDays: 7,
  /** Active spells that ended on the day they started: no days can share a cost to them. */
  zeroDaySpells: 8,
  /** Days in the insats of the ended, all of them and those before the period. */
  endedDays: 9,
  endedDaysBefore: 10,
} as const;
export type CounterId = keyof typeof Counter;

const COUNTERS = Object.keys(Counter).length;
/** A scope holds 2 places × 2 modes × genders × counters. */
const SCOPE = 4 * GENDER_SLOTS * COUNTERS;

export type Mode = 'withData' | 'anonymous';
export type Place = 'forbund' | 'otherParty';

/** Exact sums by scope, place, mode and gender slot. Doubles: days of a million participations pass 2³¹. */
export class Counters {
  readonly #sums: Float64Array;

  constructor(selection: Selection, tree: InsatsTree) {
    this.#sums = rollUp(sumsByInsats(selection, tree.length), tree);
  }

  get(counter: CounterId, scope: number, mode: Mode, place: Place, gender: number): number {
    const cell = ((place === 'otherParty' ? 2 : 0) + (mode === 'anonymous' ? 1 : 0)) * GENDER_SLOTS + gender;
    return this.#sums[scope * SCOPE + cell * COUNTERS + Counter[counter]] ?? 0;
  }
}

function sumsByInsats(selection: Selection, insatser: number): Float64Array {
  const { facts, index, bucket, flags, periodStart, daysEnd } = selection;
  const sums = new Float64Array(insatser * SCOPE);
  for (let s = 0; s < selection.length; s++) {
    const i = index[s] as number;
    const flag = flags[s] as number;
    const slot = bucket[s] as number;
    const insats = (slot / GENDER_SLOTS) | 0;
    const side = (flag & Flag.otherParty ? 2 : 0) + (flag & Flag.anonymous ? 1 : 0);
    const at = insats * SCOPE + (side * GENDER_SLOTS + (slot - insats * GENDER_SLOTS)) * COUNTERS;
    const start = facts.start[i] as number;
    const end = facts.end[i] as number;
    sums[at]!++;
    if (flag & Flag.new) sums[at + Counter.new]!++;
    if (flag & Flag.ended) {
      sums[at + Counter.ended]!++;
      sums[at + Counter.endedDays]! += end - start;
      sums[at + Counter.endedDaysBefore]! += Math.max(0, periodStart - start);
      if (flag & Flag.workOrStudies) sums[at + Counter.workOrStudies]!++;
      if (flag & Flag.workStudiesOrSeeking) sums[at + Counter.workStudiesOrSeeking]!++;
      if (flag & Flag.stepForward) sums[at + Counter.stepForward]!++;
      if (flag & Flag.withoutReason) sums[at + Counter.withoutReason]!++;
    }
    const days = Math.min(end, daysEnd) - Math.max(start, periodStart);
    if (days > 0) sums[at + Counter.participantDays]! += days;
    if (end === start) sums[at + Counter.zeroDaySpells]!++;
  }
  return sums;
}

function rollUp(byInsats: Float64Array, tree: InsatsTree): Float64Array {
  const sums = new Float64Array(tree.scopes * SCOPE);
  for (let insats = 0; insats < tree.length; insats++) {
    for (const scope of tree.scopesOf[insats] as Int32Array) {
      for (let c = 0; c < SCOPE; c++) sums[scope * SCOPE + c]! += byInsats[insats * SCOPE + c] as number;
    }
  }
  return sums;
}
