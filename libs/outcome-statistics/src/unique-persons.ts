import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { Flag, type Selection } from './selection.js';

/**
 * Persons with at least one active participation with data, each counted once in every scope.
 * So that the genders add up to the total, a person has one gender in a scope: the known one of the latest start
 * (ties by the order of genders), unknown only where none is known.
 * @param without participations with any of these flags are left out beside the anonymous.
 * @returns counts by scope × GENDER_SLOTS + gender slot.
 */
export function uniquePersons(selection: Selection, tree: InsatsTree, without = 0): Float64Array {
  const counts = new Float64Array(tree.scopes * GENDER_SLOTS);
  const { order, offset } = groupByPerson(selection, Flag.anonymous | without);
  const { facts, index, bucket } = selection;
  const gender = new Int8Array(tree.scopes).fill(-1);
  const start = new Int32Array(tree.scopes);
  const touched = new Int32Array(tree.scopes);
  for (let person = 0; person + 1 < offset.length; person++) {
    let scopes = 0;
    for (let at = offset[person] as number; at < (offset[person + 1] as number); at++) {
      const s = order[at] as number;
      const slot = bucket[s] as number;
      const insats = (slot / GENDER_SLOTS) | 0;
      const own = slot - insats * GENDER_SLOTS;
      const began = facts.start[index[s] as number] as number;
      for (const scope of tree.scopesOf[insats] as Int32Array) {
        const known = gender[scope] as number;
        if (known === -1) touched[scopes++] = scope;
        else if (!isBetter(own, began, known, start[scope] as number)) continue;
        gender[scope] = own;
        start[scope] = began;
      }
    }
    for (let t = 0; t < scopes; t++) {
      const scope = touched[t] as number;
      counts[scope * GENDER_SLOTS + (gender[scope] as number)]!++;
      gender[scope] = -1;
    }
  }
  return counts;
}

/** A known gender (slot above 0) beats the unknown, then the later start, then the lower slot. */
function isBetter(gender: number, start: number, otherGender: number, otherStart: number): boolean {
  if (gender > 0 !== otherGender > 0) return gender > 0;
  return start !== otherStart ? start > otherStart : gender < otherGender;
}

/** Counting sort of the selected by person: no map, no object per person. */
function groupByPerson(selection: Selection, leftOut: number): { order: Int32Array; offset: Int32Array } {
  const { facts, index, flags, length } = selection;
  let persons = 0;
  for (let s = 0; s < length; s++) persons = Math.max(persons, (facts.person[index[s] as number] as number) + 1);
  const offset = new Int32Array(persons + 1);
  for (let s = 0; s < length; s++) {
    const person = facts.person[index[s] as number] as number;
    if (person >= 0 && !((flags[s] as number) & leftOut)) offset[person + 1]!++;
  }
  for (let person = 0; person < persons; person++) offset[person + 1]! += offset[person] as number;
  const next = offset.slice();
  const order = new Int32Array(offset[persons] as number);
  for (let s = 0; s < length; s++) {
    const person = facts.person[index[s] as number] as number;
    if (person >= 0 && !((flags[s] as number) & leftOut)) order[next[person]!++] = s;
  }
  return { order, offset };
}
