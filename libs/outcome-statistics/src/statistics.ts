import type { LocalDate, Period } from '@utfall/calendar';
import { utfallCodebook, type Codebook } from '@utfall/codebook';
import { codeTables } from './code-tables.js';
import { Counters, type CounterId, type Mode, type Place } from './counters.js';
import { DimensionCounts } from './dimension-counts.js';
import { Durations, type DaysInInsats } from './days-in-insats.js';
import type { FactColumns } from './fact-columns.js';
import { flowMeasures, type FlowMeasure, type FlowMeasureId } from './flow-measures.js';
import { genders, GENDER_SLOTS, genderSlot, type GenderId } from './genders.js';
import { type ModeChangeRow, modeChanges } from './mode-changes.js';
import { type Basis, populationsOf } from './populations.js';
import { insatsTree, type InsatsTree } from './insats-tree.js';
import { type NumberSummary, QuestionCounts, type QuestionFacts } from './question-counts.js';
import { Flag, selectActive, type Selection } from './selection.js';
import { uniquePersons } from './unique-persons.js';
import { VolumeCounts, type VolumeRow } from './volume.js';

export interface StatisticsInput {
  readonly facts: FactColumns;
  /** Index of the parent of each insats, or null; its length is the number of insatser. */
  readonly parents: readonly (number | null)[];
  /** Sets of insatser that are counted together, beside the tree (those with a cost); scope `whole + 1 + n`. */
  readonly groups?: readonly (readonly number[])[];
  readonly period: Period;
  /** Days after today have not happened and are not counted (ADR 14). */
  readonly today: LocalDate;
  readonly volume?: readonly VolumeRow[];
  /** Of participations with a spell in the period or later; absent = none was ever made. */
  readonly modeChanges?: readonly ModeChangeRow[];
  readonly codebook?: Codebook;
  /** The förbund's own questions, in the order of their tables. */
  readonly questions?: readonly QuestionFacts[];
}

/** One gender, or everybody. */
export type GenderOrTotal = GenderId | 'total';

const bothModes: readonly Mode[] = ['withData', 'anonymous'];
const bothPlaces: readonly Place[] = ['forbund', 'otherParty'];

/**
 * Every count of a period, for every insats, the whole (`tree.whole`) and each gender, made in one pass over the facts.
 * Ask with a scope: the index of an insats, tracks rolled up, or `whole`.
 */
export class Statistics {
  readonly period: Period;
  readonly tree: InsatsTree;
  readonly whole: number;
  readonly #counters: Counters;
  readonly #dimensions: ReadonlyMap<string, DimensionCounts>;
  readonly #durations: Durations;
  readonly #volume: VolumeCounts;
  readonly #modeChanges: Float64Array;
  readonly #persons: Float64Array;
  readonly #personsOnOwnPlaces: Float64Array;
  readonly #questions: ReadonlyMap<string, QuestionCounts>;

  /** @throws RangeError for facts without the columns of the codebook, or with an answer it does not have. */
  constructor({
    facts,
    parents,
    groups,
    period,
    today,
    volume = [],
    modeChanges: changes = [],
    codebook = utfallCodebook,
    questions = [],
  }: StatisticsInput) {
    const tables = codeTables(codebook);
    this.period = period;
    this.tree = insatsTree(parents, groups);
    this.whole = this.tree.whole;
    const selection = selectActive(facts, period, today, tables);
    this.#counters = new Counters(selection, this.tree);
    this.#durations = new Durations(selection, this.tree);
    const populations = populationsOf(selection);
    this.#dimensions = new Map(
      tables.dimensions.flatMap((table) => {
        const column = facts.coded[table.variable.id];
        return column
          ? [[table.variable.id, new DimensionCounts(selection, populations, this.tree, table, column)]]
          : [];
      }),
    );
    this.#volume = new VolumeCounts(volume, period, this.tree, codebook);
    this.#modeChanges = modeChanges(changes, period, this.tree, tables);
    this.#questions = new Map(
      questions.map((question) => [
        question.variable.id,
        new QuestionCounts(question, selection, this.tree, { period, today, tables }),
      ]),
    );
    this.#persons = uniquePersons(selection, this.tree);
    this.#personsOnOwnPlaces = hasOtherPlaces(selection)
      ? uniquePersons(selection, this.tree, Flag.otherParty)
      : this.#persons;
  }

  /** A count of the flow or of outcomes, on every place. Days for participantDays, participations for the others. */
  flow(measure: FlowMeasureId, scope: number, gender: GenderOrTotal = 'total'): number {
    const { mode, count, less }: FlowMeasure = flowMeasures[measure];
    const modes = mode === 'both' ? bothModes : [mode];
    return (
      this.#sum(count, scope, gender, modes, bothPlaces) -
      (less ? this.#sum(less, scope, gender, modes, bothPlaces) : 0)
    );
  }

  /**
   * By how many carriedOver is more than what was ongoing with data the day before the period, through changes of mode alone:
   * negative where more turned anonymous. Of the anonymous flow it is the same with the other sign.
   */
  modeChanged(scope: number, gender: GenderOrTotal = 'total'): number {
    return sumSlots(gender, (slot) => this.#modeChanges[scope * GENDER_SLOTS + slot] ?? 0);
  }

  /** A raw sum; modes and places both unless named. Costs are asked for with `['forbund']`. */
  sum(
    counter: CounterId,
    scope: number,
    gender: GenderOrTotal = 'total',
    modes: readonly Mode[] = bothModes,
    places: readonly Place[] = bothPlaces,
  ): number {
    return this.#sum(counter, scope, gender, modes, places);
  }

  /** Persons with data, each counted once. `forbund`: only those with a participation on a place of the förbund. */
  uniquePersons(scope: number, gender: GenderOrTotal = 'total', place: 'all' | 'forbund' = 'all'): number {
    const counts = place === 'all' ? this.#persons : this.#personsOnOwnPlaces;
    return sumSlots(gender, (slot) => counts[scope * GENDER_SLOTS + slot] ?? 0);
  }

  /** New persons or visits of the volume count. @param name only rows of this name; undefined for all. */
  volume(what: 'newPersons' | 'visits', scope: number, gender: GenderOrTotal = 'total', name?: string | null): number {
    const counts = this.#volume.of(what, scope, name);
    return sumSlots(gender, (slot) => counts[slot] ?? 0);
  }

  /** What was counted as volume in the scope, in the order of the rows; null for rows without a name. */
  volumeNames(scope: number): readonly (string | null)[] {
    return this.#volume.names(scope);
  }

  /** Active with data + active anonymous + new volume persons (counting rule 2). */
  reached(scope: number, gender: GenderOrTotal = 'total'): number {
    return (
      this.flow('active', scope, gender) +
      this.flow('anonymous', scope, gender) +
      this.volume('newPersons', scope, gender)
    );
  }

  /** Days in the insats over ended with data. */
  days(scope: number, gender: GenderOrTotal = 'total'): DaysInInsats {
    const members = this.tree.membersOf[scope] ?? new Int32Array();
    return this.#durations.of(members, gender === 'total' ? null : genderSlot(gender));
  }

  /** Ids of the variables whose answers are counted. */
  get dimensions(): readonly string[] {
    return [...this.#dimensions.keys()];
  }

  /** @throws RangeError for a variable that is no dimension or has no column in the facts. */
  dimension(variable: string): DimensionCounts {
    const found = this.#dimensions.get(variable);
    if (!found) throw new RangeError(`${variable} is no dimension of these facts`);
    return found;
  }

  /** Participations with the answers of a report row (its index in {@link DimensionCounts.rows}). */
  byRow(variable: string, basis: Basis, scope: number, gender: GenderOrTotal, row: number): number {
    const counts = this.dimension(variable);
    return sumSlots(gender, (slot) => counts.get(scope, basis, slot, row));
  }

  /** Ended with data that were asked an own question. */
  asked(question: string, scope: number, gender: GenderOrTotal = 'total'): number {
    const counts = this.question(question);
    return sumSlots(gender, (slot) => counts.asked(scope, slot));
  }

  /** Those of them with an answer of a report row of the question. */
  answeredBy(question: string, scope: number, gender: GenderOrTotal, row: number): number {
    const counts = this.question(question);
    return sumSlots(gender, (slot) => counts.byRow(scope, slot, row));
  }

  /** The numbers that an own question was answered with. */
  numbers(question: string, scope: number, gender: GenderOrTotal = 'total'): NumberSummary {
    const members = this.tree.membersOf[scope] ?? new Int32Array();
    return this.question(question).numbers(members, gender === 'total' ? null : genderSlot(gender));
  }

  /** @throws RangeError for a question that is not counted here. */
  question(id: string): QuestionCounts {
    const found = this.#questions.get(id);
    if (!found) throw new RangeError(`${id} is no question of these facts`);
    return found;
  }

  #sum(
    counter: CounterId,
    scope: number,
    gender: GenderOrTotal,
    modes: readonly Mode[],
    places: readonly Place[],
  ): number {
    let sum = 0;
    for (const mode of modes) {
      for (const place of places) {
        sum += sumSlots(gender, (slot) => this.#counters.get(counter, scope, mode, place, slot));
      }
    }
    return sum;
  }
}

function sumSlots(gender: GenderOrTotal, of: (slot: number) => number): number {
  return gender === 'total' ? genders.reduce((sum, _, slot) => sum + of(slot), 0) : of(genderSlot(gender));
}

function hasOtherPlaces({ flags, length }: Selection): boolean {
  for (let s = 0; s < length; s++) if ((flags[s] as number) & Flag.otherParty) return true;
  return false;
}
