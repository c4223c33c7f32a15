import type { Codebook, Variable } from '@utfall/codebook';
import { NOT_COLLECTED, NOT_COLLECTED_BITS, OPEN, type FactColumns } from './fact-columns.js';
import { Growable } from './growable.js';

/** The coded variables of a codebook, in its order: the columns that facts have. */
export function factVariables(codebook: Codebook): readonly Variable[] {
  return codebook.variables.filter(({ kind }) => kind !== 'date' && kind !== 'money' && kind !== 'number');
}

/** Turns rows, from a database or a file, into {@link FactColumns}. */
export class FactBuilder {
  readonly #variables: readonly Variable[];
  readonly #coded: readonly Growable<Uint16Array | Uint32Array>[];
  readonly #insats = new Growable((length) => new Uint16Array(length));
  readonly #person = new Growable((length) => new Int32Array(length));
  readonly #start = new Growable((length) => new Int32Array(length));
  readonly #end = new Growable((length) => new Int32Array(length));
  readonly #persons = new Map<string | bigint, number>();
  #length = 0;

  /** @param variables what `codes` of every row holds, in order; {@link factVariables} as a rule. */
  constructor(variables: readonly Variable[]) {
    this.#variables = variables;
    this.#coded = variables.map(({ kind }) =>
      kind === 'several'
        ? new Growable<Uint16Array | Uint32Array>((length) => new Uint32Array(length))
        : new Growable<Uint16Array | Uint32Array>((length) => new Uint16Array(length)),
    );
  }

  /**
   * Adds one participation.
   * @param insats index into the caller's list of insatser
   * @param person any key that is equal for the same participant; null for an anonymous participation
   * @param start epoch day of the start
   * @param end epoch day of the exit; null while ongoing
   * @param codes category number or bit set of each variable, in their order; null = not collected
   * @throws RangeError for an exit before the start and for a row of the wrong width: bugs, never user input.
   */
  add(
    insats: number,
    person: string | bigint | null,
    start: number,
    end: number | null,
    codes: ArrayLike<number | null>,
  ): void {
    if (codes.length !== this.#variables.length) {
      throw new RangeError(`a fact has ${codes.length} codes, expected ${this.#variables.length}`);
    }
    if (end !== null && end < start)
      throw new RangeError(`a fact ends on day ${end}, before its start on day ${start}`);
    this.#insats.push(insats);
    this.#person.push(person === null ? -1 : this.#dense(person));
    this.#start.push(start);
    this.#end.push(end ?? OPEN);
    for (let v = 0; v < codes.length; v++) {
      const missing = this.#variables[v]?.kind === 'several' ? NOT_COLLECTED_BITS : NOT_COLLECTED;
      this.#coded[v]?.push(codes[v] ?? missing);
    }
    this.#length++;
  }

  build(): FactColumns {
    return {
      length: this.#length,
      insats: this.#insats.toArray(),
      person: this.#person.toArray(),
      start: this.#start.toArray(),
      end: this.#end.toArray(),
      coded: Object.fromEntries(
        this.#variables.map(({ id }, v) => [id, this.#coded[v]?.toArray() ?? new Uint16Array()]),
      ),
    };
  }

  #dense(person: string | bigint): number {
    const known = this.#persons.get(person);
    if (known !== undefined) return known;
    this.#persons.set(person, this.#persons.size);
    return this.#persons.size - 1;
  }
}
