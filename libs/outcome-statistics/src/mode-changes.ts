import { epochDay, type Period } from '@utfall/calendar';
import type { CodeTables } from './code-tables.js';
import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { EXCLUDED } from './outcome-flags.js';

/** One change of mode of one participation, with what decides where it is counted. */
export interface ModeChangeRow {
  /** Index into the caller's list of insatser. */
  readonly insats: number;
  /** Epoch days of the spell, `end` null while ongoing, and of the change. */
  readonly start: number;
  readonly end: number | null;
  readonly on: number;
  /** Whether it turned with data; else it turned anonymous. */
  readonly toWithData: boolean;
  /** Category numbers of the codebook; null = not collected. */
  readonly gender: number | null;
  readonly exitReason: number | null;
}

/**
 * How many more participations with data there are among those carried over into a period than were ongoing with data the day
 * before it, because their mode was changed from that day on (counting rule 1). The mode that is stored now decides in every
 * table, so a change that is later than the period is counted too. The anonymous are as many fewer.
 */
export function modeChanges(
  rows: readonly ModeChangeRow[],
  period: Period,
  tree: InsatsTree,
  tables: CodeTables,
): Float64Array {
  const net = new Float64Array(tree.scopes * GENDER_SLOTS);
  const periodStart = epochDay(period.start);
  for (const { insats, start, end, on, toWithData, gender, exitReason } of rows) {
    const carriedOver = start < periodStart && (end === null || end >= periodStart);
    const counted = end === null || !((tables.outcome.byReason[exitReason ?? 0] as number) & EXCLUDED);
    if (!carriedOver || !counted || on < periodStart) continue;
    const slot = gender === null ? 0 : (tables.genderSlot[gender] as number);
    for (const scope of tree.scopesOf[insats] as Int32Array) net[scope * GENDER_SLOTS + slot]! += toWithData ? 1 : -1;
  }
  return net;
}
