import {
  addMonths,
  epochDay,
  firstDay,
  type LocalDate,
  monthIndex,
  type Month,
  monthsOf,
  type Period,
} from '@utfall/calendar';
import { utfallCodebook, type Codebook } from '@utfall/codebook';
import { codeTables } from '../code-tables.js';
import type { FactColumns } from '../fact-columns.js';
import { genderSlot, GENDER_SLOTS } from '../genders.js';
import { insatsTree, type InsatsTree } from '../insats-tree.js';
import { Flag, selectActive, type Selection } from '../selection.js';
import type { GenderOrTotal } from '../statistics.js';
import { VolumeCounts, type VolumeRow } from '../volume.js';
import { type Capacity, placesAtOnce, placesInYear } from './capacity.js';
import { isOverlong } from './place-settings.js';

/** What is planned for an insats in a year. */
export interface CapacityRow extends Capacity {
  /** Index into the caller's list of insatser. */
  readonly insats: number;
  readonly year: number;
}

/** A pause on a place of the förbund, felregistrering left out. The person keeps the place. */
export interface PauseRow {
  readonly insats: number;
  /** Epoch days, half-open; `end` null while it goes on. Inside its participation. */
  readonly start: number;
  readonly end: number | null;
  /** Category number of the codebook; null = not collected. */
  readonly gender: number | null;
}

export interface OccupancyInput {
  readonly facts: FactColumns;
  readonly pauses?: readonly PauseRow[];
  readonly capacities: readonly CapacityRow[];
  /** Index of the parent of each insats, or null. */
  readonly parents: readonly (number | null)[];
  /** First and last epoch day of each insats, null = not stated; absent = all of them are always open. */
  readonly open?: readonly { readonly startDay: number | null; readonly endDay: number | null }[];
  /** By insats: months that a stay is planned to last; absent or null = not planned. */
  readonly longestMonths?: readonly (number | null)[];
  readonly volume?: readonly VolumeRow[];
  readonly period: Period;
  /** Today in Sweden: days from it on have not happened. */
  readonly today: LocalDate;
  readonly codebook?: Codebook;
}

/** Counted by month, insats and gender. Everything but `otherParty` is on places of the förbund, with data and anonymous. */
const counts = ['days', 'anonymousDays', 'pausedDays', 'began', 'inPlace', 'overlong', 'otherParty'] as const;
export type OccupancyCount = (typeof counts)[number];
type Sums = Readonly<Record<OccupancyCount, Float64Array>>;

/** A place of the förbund is taken each day of [start, exit), by whoever it is; places of others are not the förbund's to fill. */
export class Occupancy {
  readonly period: Period;
  readonly months: readonly Month[];
  readonly tree: InsatsTree;
  /** Days of each month that have happened. */
  readonly #happened: readonly { readonly start: number; readonly end: number }[];
  /** By count, month, insats and gender slot. */
  readonly #sums: Sums;
  readonly #capacities: ReadonlyMap<string, Capacity>;
  readonly #parents: OccupancyInput['parents'];
  readonly #open: OccupancyInput['open'];
  readonly #volume: readonly VolumeRow[];
  readonly #codebook: Codebook;

  constructor(input: OccupancyInput) {
    const { facts, pauses = [], capacities, parents, period, today, volume = [], codebook = utfallCodebook } = input;
    const tables = codeTables(codebook);
    this.period = period;
    this.months = monthsOf(period);
    this.tree = insatsTree(parents);
    this.#parents = parents;
    this.#open = input.open;
    this.#volume = volume;
    this.#codebook = codebook;
    this.#capacities = new Map(capacities.map((row) => [keyOf(row.insats, row.year), row]));
    const now = epochDay(today);
    this.#happened = this.months.map((month) => {
      const [start, end] = [epochDay(firstDay(month)), epochDay(firstDay(addMonths(month, 1)))];
      return { start, end: Math.max(start, Math.min(end, now)) };
    });
    const cells = this.months.length * parents.length * GENDER_SLOTS;
    this.#sums = Object.fromEntries(counts.map((id) => [id, new Float64Array(cells)])) as unknown as Sums;
    this.#countSpells(selectActive(facts, period, today, tables), input.longestMonths ?? [], now);
    for (const { insats, start, end, gender } of pauses) {
      const slot = gender === null ? 0 : (tables.genderSlot[gender] as number);
      this.#spread('pausedDays', insats * GENDER_SLOTS + slot, start, end ?? Infinity);
    }
  }

  /** A count of one month, wherever in the scope: tracks rolled up. */
  count(what: OccupancyCount, scope: number, month: number, gender: GenderOrTotal = 'total'): number {
    return this.#sum(what, this.tree.membersOf[scope] ?? [], month, gender);
  }

  /** The same of those insatser of the scope that have a capacity in the month's year: what can be put over places. */
  covered(what: OccupancyCount, scope: number, month: number, gender: GenderOrTotal = 'total'): number {
    const members = this.#units(scope, month).flatMap((unit) => [...(this.tree.membersOf[unit] ?? [])]);
    return this.#sum(what, members, month, gender);
  }

  /**
   * Places at once in the month; null where no capacity is stated for its year. An insats has its own or else those of its tracks;
   * the whole has those of all. Of an insats that is not open in the month there are none.
   */
  places(scope: number, month: number): number | null {
    const units = this.#units(scope, month);
    if (units.length === 0) return null;
    return this.#total(units, (unit) => (this.#openDays(unit, month) > 0 ? placesAtOnce(this.#own(unit, month)) : 0));
  }

  /** Places × days of the month that have happened while the insats was open; null as {@link places}. */
  placeDays(scope: number, month: number): number | null {
    const units = this.#units(scope, month);
    if (units.length === 0) return null;
    return this.#total(units, (unit) => placesAtOnce(this.#own(unit, month)) * this.#openDays(unit, month));
  }

  /** How many may begin in the year of the month, of the insatser that start groups; null where none does. */
  placesInYear(scope: number, month: number): number | null {
    const planned = this.#units(scope, month).flatMap((unit) => placesInYear(this.#own(unit, month)) ?? []);
    return planned.length === 0 ? null : planned.reduce((sum, one) => sum + one, 0);
  }

  /** Days of the month that have happened: 0 = it has not begun. */
  daysOf(month: number): number {
    const { start, end } = this.#happened[month] ?? { start: 0, end: 0 };
    return end - start;
  }

  /** Whether the month is over. */
  isOver(month: number): boolean {
    const at = this.months[month];
    return at !== undefined && this.#happened[month]?.end === epochDay(firstDay(addMonths(at, 1)));
  }

  /** New persons counted as volume: they have no days, so that places may be fuller than they seem. */
  volumePersons(scope: number, month: number): number {
    const at = this.months[month];
    if (at === undefined) return 0;
    const rows = this.#volume.filter((row) => monthIndex(row.month) === monthIndex(at));
    if (rows.length === 0) return 0;
    const counted = new VolumeCounts(rows, this.period, this.tree, this.#codebook);
    return counted.of('newPersons', scope).reduce((sum, one) => sum + one, 0);
  }

  /** Insatser with a capacity of their own in the year, the uppermost of each branch of the scope. */
  #units(scope: number, month: number): readonly number[] {
    if (scope < this.tree.length && this.#capacityOf(scope, month)) return [scope];
    const parent = scope < this.tree.length ? scope : null;
    return this.#parents.flatMap((of, insats) => (of === parent ? this.#units(insats, month) : []));
  }

  #capacityOf(insats: number, month: number): Capacity | undefined {
    return this.#capacities.get(keyOf(insats, Number(this.months[month]?.slice(0, 4))));
  }

  #own(insats: number, month: number): Capacity {
    const found = this.#capacityOf(insats, month);
    if (!found) throw new RangeError(`insats ${insats} has no capacity in month ${month}`);
    return found;
  }

  #openDays(insats: number, month: number): number {
    const { start, end } = this.#happened[month] ?? { start: 0, end: 0 };
    const { startDay, endDay } = this.#open?.[insats] ?? { startDay: null, endDay: null };
    return Math.max(0, Math.min(end, (endDay ?? Infinity) + 1) - Math.max(start, startDay ?? -Infinity));
  }

  #total(units: readonly number[], of: (unit: number) => number): number {
    return units.reduce((sum, unit) => sum + of(unit), 0);
  }

  #sum(what: OccupancyCount, members: Iterable<number>, month: number, gender: GenderOrTotal): number {
    let sum = 0;
    for (const insats of members) {
      const at = this.#cell(insats * GENDER_SLOTS, month);
      if (gender === 'total') for (let slot = 0; slot < GENDER_SLOTS; slot++) sum += this.#sums[what][at + slot] ?? 0;
      else sum += this.#sums[what][at + genderSlot(gender)] ?? 0;
    }
    return sum;
  }

  #cell(bucket: number, month: number): number {
    return month * this.#parents.length * GENDER_SLOTS + bucket;
  }

  #countSpells(selection: Selection, longestMonths: readonly (number | null)[], now: number): void {
    const { facts, index, bucket, flags } = selection;
    for (let s = 0; s < selection.length; s++) {
      const i = index[s] as number;
      const own = bucket[s] as number;
      const flag = flags[s] as number;
      const start = facts.start[i] as number;
      const end = facts.end[i] as number;
      const otherParty = (flag & Flag.otherParty) !== 0;
      if (!otherParty) {
        this.#spread('days', own, start, end);
        if (flag & Flag.anonymous) this.#spread('anonymousDays', own, start, end);
      }
      for (let month = 0; month < this.months.length; month++) {
        const cell = this.#cell(own, month);
        const monthStart = (this.#happened[month] as { start: number }).start;
        const monthEnd = epochDay(firstDay(addMonths(this.months[month] as Month, 1)));
        if (monthStart >= now) break;
        if (!otherParty && start >= monthStart && start < monthEnd) this.#sums.began[cell]!++;
        // Ongoing at the end of the month, as counting rule 1 says it.
        if (start >= monthEnd || end < monthEnd) continue;
        this.#sums[otherParty ? 'otherParty' : 'inPlace'][cell]!++;
        const longest = longestMonths[(own / GENDER_SLOTS) | 0] ?? null;
        if (!otherParty && isOverlong(start, Math.min(monthEnd - 1, now), longest)) this.#sums.overlong[cell]!++;
      }
    }
  }

  /** Adds the days of [start, end) to each month that they lie in. */
  #spread(what: OccupancyCount, bucket: number, start: number, end: number): void {
    this.#happened.forEach((month, at) => {
      const days = Math.min(end, month.end) - Math.max(start, month.start);
      if (days > 0) this.#sums[what][this.#cell(bucket, at)]! += days;
    });
  }
}

function keyOf(insats: number, year: number): string {
  return `${insats} ${year}`;
}
