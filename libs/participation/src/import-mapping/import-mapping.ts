import type { DayOrder } from './read-day.js';

/**
 * What a column of an unknown file holds: an id of a variable of the codebook, or one of `insats`, `code`, `age` and
 * `birthYear`. Several columns may hold answers of the same several-answer variable.
 */
export type TargetId = string;

export interface ColumnMapping {
  /** Place in the file, from 0. */
  readonly column: number;
  /** null = the column is left out. */
  readonly target: TargetId | null;
  /** Asked only where days such as 1/3 2026 can be read in two ways; null = not asked or not answered yet. */
  readonly dayOrder: DayOrder | null;
}

/** What somebody has decided that a value of the file means. */
export interface ValueMapping {
  readonly target: TargetId;
  /** As in the file, in the form in which labels are compared. */
  readonly value: string;
  /** A category id, or the id of an insats. */
  readonly answer: string;
}

/** How a file that is not ours is read: nothing of it is a rule, all of it is said by a person. */
export interface ImportMapping {
  readonly columns: readonly ColumnMapping[];
  /** What the file lacks and is the same for every row: target → category id, id of an insats or day. */
  readonly constants: Readonly<Record<TargetId, string>>;
  readonly values: readonly ValueMapping[];
}

export const EMPTY_MAPPING: ImportMapping = { columns: [], constants: {}, values: [] };
