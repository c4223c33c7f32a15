import { epochDay, type Period } from '@utfall/calendar';
import { categoryById, modeIds, structuralVariables, utfallCodebook } from '@utfall/codebook';
import {
  GENDER_SLOTS,
  type GenderId,
  genders,
  genderSlotByNumber,
  OPEN,
  sharePercent,
} from '@utfall/outcome-statistics';
import { type DaysSpread, daysSpread } from './days-spread.js';
import { type CoveredVariable, coveredVariables } from './expected-coverage.js';
import { FactReader } from './fact-reader.js';
import type { Remarks } from './find-remarks.js';
import type { QualityCheck } from './quality-check.js';
import { NO_DAY, type QualityInput } from './quality-columns.js';
import { type Severity } from './severity.js';

/** Whether a remark on a participation has been accepted as it stands. */
export type IsAccepted = (remarks: Remarks, index: number) => boolean;

export interface Coverage {
  readonly known: number;
  readonly of: number;
}

/** Counts of one check: what is left to mend and what was accepted. */
export interface RemarkCount {
  readonly check: QualityCheck;
  readonly open: number;
  readonly accepted: number;
}

/** Which participations an answer is asked for: insatser by index, and one gender or all. */
export interface Asked {
  readonly insatser: readonly number[];
  readonly gender?: GenderId;
}

/**
 * The quality of the participations that were active in a period, or of all: counted once, then asked for any set of insatser.
 * Felregistrering has a count of its own and is in no other.
 */
export class QualityCounts {
  readonly variables: readonly CoveredVariable[];
  readonly #records: Int32Array;
  readonly #misregistered: Int32Array;
  readonly #known: readonly Int32Array[];
  readonly #of: readonly Int32Array[];
  readonly #open: readonly Int32Array[];
  readonly #accepted: readonly Int32Array[];
  readonly #remarks: readonly Remarks[];
  readonly #startDays: number[][];
  readonly #exitDays: number[][];

  constructor(input: QualityInput, remarks: readonly Remarks[], isAccepted: IsAccepted, period: Period | null) {
    const { columns, insatser } = input;
    const codebook = input.codebook ?? utfallCodebook;
    const read = new FactReader(input);
    const misregistered = read.isMisregistered;
    const [from, to] = period ? [epochDay(period.start), epochDay(period.end)] : [-Infinity, Infinity];
    const genderColumn = columns.coded['gender'];
    const slots = genderSlotByNumber(codebook);
    const withData = categoryById(codebook.variable(structuralVariables.mode), modeIds.withData)?.number;
    const modes = columns.coded[structuralVariables.mode];
    const counters = () => new Int32Array(insatser.length * GENDER_SLOTS);
    const bucketOf = (index: number) =>
      (columns.insats[index] as number) * GENDER_SLOTS + (slots[genderColumn?.[index] ?? 0] as number);
    const isActive = (index: number) => (columns.start[index] as number) < to && (columns.end[index] as number) >= from;
    const hasEnded = (index: number) => columns.end[index] !== OPEN && (columns.end[index] as number) < to;

    this.variables = coveredVariables(codebook);
    this.#remarks = remarks;
    this.#records = counters();
    this.#misregistered = counters();
    this.#known = this.variables.map(counters);
    this.#of = this.variables.map(counters);
    this.#open = remarks.map(counters);
    this.#accepted = remarks.map(counters);
    this.#startDays = insatser.map(() => []);
    this.#exitDays = insatser.map(() => []);
    const missing = this.variables.map(({ id }) => read.missing(id));

    for (let index = 0; index < columns.length; index++) {
      if (!isActive(index)) continue;
      const bucket = bucketOf(index);
      if (misregistered(index)) {
        increment(this.#misregistered, bucket);
        continue;
      }
      increment(this.#records, bucket);
      this.#time(input, index, from, to);
      if (modes?.[index] !== withData) continue;
      const ended = hasEnded(index);
      this.variables.forEach(({ atExit }, v) => {
        if (atExit && !ended) return;
        increment(this.#of[v], bucket);
        if (!missing[v]?.(index)) increment(this.#known[v], bucket);
      });
    }
    remarks.forEach((one, r) => {
      for (const index of one.found) {
        if (!isActive(index)) continue;
        increment(isAccepted(one, index) ? this.#accepted[r] : this.#open[r], bucketOf(index));
      }
    });
  }

  /** Participations that count, felregistrering left out. */
  records(asked: Asked): number {
    return sum(this.#records, asked);
  }

  misregistered(asked: Asked): number {
    return sum(this.#misregistered, asked);
  }

  /** Of participations with data: how many have a known answer. */
  coverage(variable: string, asked: Asked): Coverage {
    const v = this.variables.findIndex(({ id }) => id === variable);
    if (v < 0) throw new RangeError(`the coverage of ${variable} is not counted`);
    return { known: sum(this.#known[v] as Int32Array, asked), of: sum(this.#of[v] as Int32Array, asked) };
  }

  /** Checks with a remark, in the order of the table. */
  remarks(asked: Asked): RemarkCount[] {
    return this.#remarks
      .map(({ check }, r) => ({
        check,
        open: sum(this.#open[r] as Int32Array, asked),
        accepted: sum(this.#accepted[r] as Int32Array, asked),
      }))
      .filter(({ open, accepted }) => open + accepted > 0);
  }

  /** Remarks to mend of a severity. */
  open(severity: Severity, asked: Asked): number {
    return this.remarks(asked)
      .filter(({ check }) => check.severity === severity)
      .reduce((total, { open }) => total + open, 0);
  }

  /** Days from start, and from exit, to registration, of events in the period that were registered by hand. */
  timeliness({ insatser }: Pick<Asked, 'insatser'>): {
    readonly start: DaysSpread | null;
    readonly exit: DaysSpread | null;
  } {
    return {
      start: daysSpread(insatser.flatMap((insats) => this.#startDays[insats] ?? [])),
      exit: daysSpread(insatser.flatMap((insats) => this.#exitDays[insats] ?? [])),
    };
  }

  #time({ columns }: QualityInput, index: number, from: number, to: number): void {
    const insats = columns.insats[index] as number;
    const [start, end] = [columns.start[index] as number, columns.end[index] as number];
    const [registered, exitRegistered] = [columns.days.registered[index], columns.days.exitRegistered[index]];
    if (registered !== undefined && registered !== NO_DAY && start >= from && start < to) {
      this.#startDays[insats]?.push(registered - start);
    }
    if (exitRegistered !== undefined && exitRegistered !== NO_DAY && end >= from && end < to) {
      this.#exitDays[insats]?.push(exitRegistered - end);
    }
  }
}

function increment(counts: Int32Array | undefined, bucket: number): void {
  if (counts) counts[bucket] = (counts[bucket] ?? 0) + 1;
}

function sum(counts: Int32Array, { insatser, gender }: Asked): number {
  let total = 0;
  for (const insats of insatser) {
    for (let slot = 0; slot < GENDER_SLOTS; slot++) {
      if (gender === undefined || genders[slot] === gender) total += counts[insats * GENDER_SLOTS + slot] ?? 0;
    }
  }
  return total;
}

/** Whole per cent that are known, rounded half up; null where nobody was asked. */
export function coverageShare({ known, of }: Coverage): number | null {
  return sharePercent(known, of);
}
