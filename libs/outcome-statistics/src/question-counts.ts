import { epochDay, type LocalDate, type Period } from '@utfall/calendar';
import type { ReportRowDefinition, Variable } from '@utfall/codebook';
import { type CodeTables, dimensionTable } from './code-tables.js';
import { type DaysInInsats, Durations } from './days-in-insats.js';
import { DimensionCounts } from './dimension-counts.js';
import type { FactColumns } from './fact-columns.js';
import { GENDER_SLOTS } from './genders.js';
import type { InsatsTree } from './insats-tree.js';
import { populationsOf } from './populations.js';
import { Flag, selectActive, type Selection } from './selection.js';

/** An own question with those who have answered it. */
export interface QuestionFacts {
  /** As {@link questionVariable} makes it: its validity decides who was asked. */
  readonly variable: Variable;
  /** Index of the insats that asks it, its tracks included; null = all. */
  readonly insats: number | null;
  /** Facts of the answered, with a column of the answers where they are chosen. */
  readonly answered: FactColumns;
  /** The numbers of the answered, in their order, where the answer is one. */
  readonly amounts: Int32Array | null;
}

/** What numbers add up to. Exact: sums and middles, no rounding. */
export type NumberSummary = DaysInInsats;

/**
 * Answers to an own question over the ended with data that were asked it. Who was asked follows from dates and insats, never
 * from what is stored: a record from before the question has no answer, and is not counted as one that is missing.
 */
export class QuestionCounts {
  readonly variable: Variable;
  readonly rows: readonly ReportRowDefinition[];
  readonly #answers: DimensionCounts | null;
  readonly #numbers: Durations | null;
  readonly #unknownRow: number;
  readonly #asked: Int32Array;
  readonly #answered: Int32Array;

  /** @param selection of all facts, answered or not. @throws RangeError for an answer that the question does not have. */
  constructor(
    { variable, insats, answered, amounts }: QuestionFacts,
    selection: Selection,
    tree: InsatsTree,
    { period, today, tables }: { readonly period: Period; readonly today: LocalDate; readonly tables: CodeTables },
  ) {
    const found = selectActive(answered, period, today, tables);
    const column = answered.coded[variable.id];
    const table = column ? dimensionTable(variable) : null;
    this.variable = variable;
    this.rows = table?.rows ?? [];
    this.#unknownRow = table?.unknownRow ?? -1;
    this.#answers = table && column ? new DimensionCounts(found, populationsOf(found), tree, table, column) : null;
    this.#numbers = amounts ? new Durations(found, tree, (fact) => amounts[fact] as number) : null;
    const asks = (of: Selection, s: number): boolean => isAsked(variable, of, s);
    const reached = (index: number): boolean => insats === null || (tree.scopesOf[index]?.includes(insats) ?? false);
    this.#answered = endedByScope(
      found,
      tree,
      () => true,
      () => true,
    );
    const outside = endedByScope(
      found,
      tree,
      (of, s) => !asks(of, s),
      () => true,
    );
    const inside = endedByScope(selection, tree, asks, reached);
    // An answer that is held although the dates were changed since counts: it was asked once.
    this.#asked = inside.map((count, cell) => count + (outside[cell] ?? 0));
  }

  /** Ended with data that were asked. @param gender slot */
  asked(scope: number, gender: number): number {
    return this.#asked[scope * GENDER_SLOTS + gender] ?? 0;
  }

  /** Those of them with an answer of the row; whoever has no answer at all is in the row of Uppgift saknas. */
  byRow(scope: number, gender: number, row: number): number {
    const count = this.#answers?.get(scope, 'ended', gender, row) ?? 0;
    if (row !== this.#unknownRow) return count;
    return count + this.asked(scope, gender) - (this.#answered[scope * GENDER_SLOTS + gender] ?? 0);
  }

  /** @param members insatser of the scope. @param gender slot, or null for all */
  numbers(members: Int32Array, gender: number | null): NumberSummary {
    return this.#numbers?.of(members, gender) ?? { n: 0, sum: 0, twiceMedian: 0, min: 0, max: 0 };
  }
}

/**
 * Whether the question was in force on the day that it is about. Whether and when somebody was asked at a
 * follow-up is stored by the answer alone: without one nobody was, or everybody would be one that does not know.
 */
function isAsked({ askedAt, validFrom, validTo }: Variable, { facts, index }: Selection, s: number): boolean {
  if (askedAt === 'followUp') return false;
  const fact = index[s] as number;
  const day = (askedAt === 'exit' ? facts.end[fact] : facts.start[fact]) as number;
  const from = validFrom === undefined ? -Infinity : epochDay(validFrom);
  const to = validTo === undefined ? Infinity : epochDay(validTo);
  return day >= from && day < to;
}

/** Ended with data by scope and gender slot, those that are counted. */
function endedByScope(
  selection: Selection,
  tree: InsatsTree,
  counts: (selection: Selection, s: number) => boolean,
  reached: (insats: number) => boolean,
): Int32Array {
  const found = new Int32Array(tree.scopes * GENDER_SLOTS);
  const { bucket, flags, length } = selection;
  for (let s = 0; s < length; s++) {
    if (((flags[s] as number) & (Flag.ended | Flag.anonymous)) !== Flag.ended) continue;
    const at = bucket[s] as number;
    const insats = Math.floor(at / GENDER_SLOTS);
    if (!reached(insats) || !counts(selection, s)) continue;
    for (const scope of tree.scopesOf[insats] as Int32Array) found[scope * GENDER_SLOTS + (at % GENDER_SLOTS)]!++;
  }
  return found;
}
