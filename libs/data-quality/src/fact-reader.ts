import { epochDay } from '@utfall/calendar';
import { bitOf, categoryById, type Category, type Codebook, utfallCodebook } from '@utfall/codebook';
import { NOT_COLLECTED, NOT_COLLECTED_BITS, OPEN } from '@utfall/outcome-statistics';
import type { Test } from './quality-check.js';
import type { QualityDays, QualityInput, QualityInsats, QualityParts } from './quality-columns.js';

/**
 * How a check reads the facts. Every value that it asks for is noted: together they are the fingerprint of a remark, so that an
 * accepted oddity lapses as soon as one of them changes.
 */
export class FactReader {
  readonly #values = new Map<string, (index: number) => number>();
  readonly codebook: Codebook;
  readonly today: number;
  readonly length: number;

  constructor(private readonly input: QualityInput) {
    this.codebook = input.codebook ?? utfallCodebook;
    this.today = epochDay(input.today);
    this.length = input.columns.length;
  }

  /** The answer is, or is among, the categories. Not collected and Uppgift saknas are none of them. */
  is(variable: string, ...ids: readonly string[]): Test {
    const { kind } = this.codebook.variable(variable);
    const categories = ids.map((id) => this.#category(variable, id));
    const column = this.#coded(variable);
    if (kind === 'several') {
      const mask = categories.reduce((bits, category) => bits | bitOf(category), 0);
      return (index) => {
        const bits = column[index] as number;
        return bits !== NOT_COLLECTED_BITS && (bits & mask) !== 0;
      };
    }
    const numbers = new Set(categories.map(({ number }) => number));
    return (index) => numbers.has(column[index] as number);
  }

  /** Every answer is among the categories, and there is one. */
  only(variable: string, ...ids: readonly string[]): Test {
    const mask = ids.reduce((bits, id) => bits | bitOf(this.#category(variable, id)), 0);
    const column = this.#coded(variable);
    return (index) => {
      const bits = column[index] as number;
      return bits !== NOT_COLLECTED_BITS && bits !== 0 && (bits & ~mask) === 0;
    };
  }

  /** Asked for and known. */
  known(variable: string): Test {
    const missing = this.missing(variable);
    return (index) => !missing(index);
  }

  /** Uppgift saknas, or not collected. */
  missing(variable: string): Test {
    const { kind } = this.codebook.variable(variable);
    const notCollected = kind === 'several' ? NOT_COLLECTED_BITS : NOT_COLLECTED;
    const column = this.#coded(variable);
    return (index) => column[index] === 0 || column[index] === notCollected;
  }

  /** Place of the answer in the variable's list, which is an order for bands and education; −1 = not known. */
  rank(variable: string): (index: number) => number {
    const column = this.#coded(variable);
    const rankOf = new Map(
      this.codebook
        .variable(variable)
        .categories.filter(({ number }) => number > 0)
        .map(({ number }, rank) => [number, rank]),
    );
    return (index) => rankOf.get(column[index] as number) ?? -1;
  }

  /** The stored number or bit set, for comparing records with each other. */
  code(variable: string): (index: number) => number {
    const column = this.#coded(variable);
    return (index) => column[index] as number;
  }

  /** Ids of the categories that fit. */
  idsWhere(variable: string, fits: (category: Category) => boolean): string[] {
    return this.codebook.variable(variable).categories.flatMap((category) => (fits(category) ? [category.id] : []));
  }

  /** Epoch day of the start. */
  get start(): (index: number) => number {
    const { start } = this.input.columns;
    return this.#noted('startDate', (index) => start[index] as number);
  }

  /** Epoch day of the exit; later than every day while ongoing. */
  get end(): (index: number) => number {
    const { end } = this.input.columns;
    return this.#noted('endDate', (index) => end[index] as number);
  }

  /** Days in the insats, to today for the ongoing. */
  get stay(): (index: number) => number {
    const { start, end } = this;
    return (index) => Math.min(end(index), this.today) - start(index);
  }

  day(of: keyof QualityDays): (index: number) => number {
    const column = this.input.columns.days[of];
    return this.#noted(of, (index) => column[index] as number);
  }

  /** What is known of a part of the participation; 0 = nothing. */
  part(of: keyof QualityParts): (index: number) => number {
    const column = this.input.columns.parts[of];
    return this.#noted(of, (index) => column[index] as number);
  }

  /** Sum of the extents of an answer in whole per cent. */
  extent(variable: string): (index: number) => number {
    const column = this.input.columns.extents[variable];
    return this.#noted(`${variable}.extent`, (index) => column?.[index] ?? 0);
  }

  /** The participant's number within these facts; −1 for an anonymous participation. */
  person(index: number): number {
    return this.input.columns.person[index] as number;
  }

  insatsIndex(index: number): number {
    return this.input.columns.insats[index] as number;
  }

  insats(index: number): QualityInsats {
    const insats = this.input.insatser[this.insatsIndex(index)];
    if (!insats) throw new RangeError('a fact names an insats that is not in the list');
    return insats;
  }

  /** Felregistrering counts for nothing, beside other records too. */
  get isMisregistered(): Test {
    const excluded = new Set(
      this.codebook.variable('exitReason').categories.flatMap((one) => (one.excluded ? [one.number] : [])),
    );
    const reasons = this.input.columns.coded['exitReason'];
    const { end } = this.input.columns;
    return (index) => end[index] !== OPEN && excluded.has(reasons?.[index] ?? 0);
  }

  /** Everything that was asked for, as text: equal texts = the same remark. */
  fingerprint(index: number): string {
    return [...this.#values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value(index)}`)
      .join(';');
  }

  #coded(variable: string): Uint16Array | Uint32Array {
    const column = this.input.columns.coded[variable];
    if (!column) throw new RangeError(`the facts lack the column ${variable}`);
    this.#noted(variable, (index) => column[index] as number);
    return column;
  }

  #noted(name: string, value: (index: number) => number): (index: number) => number {
    this.#values.set(name, value);
    return value;
  }

  #category(variable: string, id: string): Category {
    const found = categoryById(this.codebook.variable(variable), id);
    if (!found) throw new RangeError(`no category ${id} of ${variable} in the codebook`);
    return found;
  }
}
