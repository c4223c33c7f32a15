import { computed, signal } from '@angular/core';
import {
  countedGenders,
  MAX_MONTH_COUNT,
  type VolumeCount,
  type VolumeMeasure,
  volumeTotals,
} from '@utfall/activities';
import type { VolumeCellDto, VolumeCellView, VolumeYearView } from '@utfall/api-contract';
import { pastedCells } from './pasted-cells.js';
import { cellKey, isSameLine, type SheetLine, type SheetRow } from './sheet-row.js';

/** A cell that a person has typed in: only the measures that were typed. `version` is that of the cell it was typed over. */
interface TypedCell {
  readonly row: SheetRow;
  readonly month: string;
  readonly texts: Readonly<Partial<Record<VolumeMeasure, string>>>;
  readonly version: string | null;
}

/** What is typed and not saved, as it is kept for a reload. */
export interface SheetDraft {
  readonly typed: readonly TypedCell[];
  readonly added: readonly SheetLine[];
}

/** A cell that is no whole number. */
export interface SheetFault {
  readonly row: SheetRow;
  readonly month: string;
  readonly measure: VolumeMeasure;
}

export interface SheetSetup {
  readonly view: VolumeYearView;
  /** The months of the year that have begun, first to last. */
  readonly months: readonly string[];
  /** Names of insatser by id, in the order of the rows. Lines of others are left out. */
  readonly names: ReadonlyMap<string, string>;
  /** The insatser that the account counts for. */
  readonly own: readonly string[];
}

const measures = ['newPersons', 'visits'] as const satisfies readonly VolumeMeasure[];
const swedish = new Intl.Collator('sv');

/** The month grid while it is typed. */
export class VolumeSheet {
  private readonly saved;
  private readonly typed = signal<ReadonlyMap<string, TypedCell>>(new Map());
  private readonly added = signal<readonly SheetLine[]>([]);
  /** Rows for Annat and Uppgift saknas, also where they are empty. */
  readonly everyGender = signal(false);

  constructor(readonly setup: SheetSetup) {
    this.saved = signal(new Map(setup.view.cells.map((cell) => [cellKey(cell, cell.month), cell])));
  }

  readonly draft = computed<SheetDraft>(() => ({ typed: [...this.typed().values()], added: this.added() }));
  readonly touched = computed(() => this.typed().size + this.added().length > 0);

  /** What is counted, in the order of the insatser and then by name. */
  readonly lines = computed<readonly SheetLine[]>(() => {
    const order = [...this.setup.names.keys()];
    const all = [...this.setup.view.lines, ...this.added()].filter(({ insatsId }) => order.includes(insatsId));
    return all
      .filter((line, i) => all.findIndex((other) => isSameLine(other, line)) === i)
      .sort(
        (a, b) =>
          order.indexOf(a.insatsId) - order.indexOf(b.insatsId) || swedish.compare(a.label ?? '', b.label ?? ''),
      );
  });

  /** The rows that can be typed in or read, line by line: women and men always, the others where there is anything. */
  readonly rows = computed<readonly SheetRow[]>(() =>
    this.lines().flatMap((line) =>
      countedGenders
        .map((gender) => ({ ...line, gender }))
        .filter((row) => row.gender === 'woman' || row.gender === 'man' || this.everyGender() || this.hasAny(row)),
    ),
  );

  isOwn({ insatsId }: SheetLine): boolean {
    return this.setup.own.includes(insatsId);
  }

  /** What stands in the cell. */
  text(row: SheetRow, month: string, measure: VolumeMeasure): string {
    const key = cellKey(row, month);
    return this.typed().get(key)?.texts[measure] ?? textOf(this.saved().get(key)?.[measure]);
  }

  isChanged(row: SheetRow, month: string): boolean {
    const cell = this.typed().get(cellKey(row, month));
    return cell !== undefined && this.changes().some((change) => isCell(change, cell));
  }

  isFault(row: SheetRow, month: string, measure: VolumeMeasure): boolean {
    return Number.isNaN(countOf(this.text(row, month, measure)));
  }

  type(row: SheetRow, month: string, measure: VolumeMeasure, text: string): void {
    this.typeAll([{ row, month, measure, text }]);
  }

  /** Takes what was typed in the cell away. */
  restore(row: SheetRow, month: string): void {
    this.typed.update((before) => new Map([...before].filter(([key]) => key !== cellKey(row, month))));
  }

  /**
   * Lays a block of a spreadsheet out from a cell, over the rows as they stand.
   * @returns how many cells were filled, and how many had no place: beyond the last row or month, or in an insats of others
   */
  paste(
    from: { readonly row: number; readonly column: number },
    measure: VolumeMeasure,
    text: string,
  ): { filled: number; outside: number } {
    const cells = pastedCells(text).flatMap((texts, down) =>
      texts.map((one, right) => ({
        row: this.rows()[from.row + down],
        month: this.setup.months[from.column + right],
        text: one,
      })),
    );
    const placed = cells.flatMap(({ row, month, text: one }) =>
      row && month !== undefined && this.isOwn(row) ? [{ row, month, measure, text: one }] : [],
    );
    this.typeAll(placed);
    return { filled: placed.length, outside: cells.length - placed.length };
  }

  /** @returns whether the line is new; one that stands there already stays as it is */
  addLine(line: SheetLine): boolean {
    if (this.lines().some((other) => isSameLine(other, line))) return false;
    this.added.update((before) => [...before, line]);
    return true;
  }

  readonly faults = computed<readonly SheetFault[]>(() =>
    [...this.typed().values()].flatMap(({ row, month }) =>
      measures.filter((measure) => this.isFault(row, month, measure)).map((measure) => ({ row, month, measure })),
    ),
  );

  /** The cells that are not as they were saved, as the API takes them. */
  readonly changes = computed<readonly VolumeCellDto[]>(() =>
    [...this.typed().values()].flatMap(({ row, month, version }) => {
      const before = this.saved().get(cellKey(row, month));
      const [newPersons, visits] = measures.map((measure) => countOf(this.text(row, month, measure)));
      const after = { newPersons: newPersons ?? null, visits: visits ?? null };
      const isSame = after.newPersons === (before?.newPersons ?? null) && after.visits === (before?.visits ?? null);
      return isSame ? [] : [{ ...row, month, ...after, version }];
    }),
  );

  /** Sums of the rows as they are typed; what is no number counts as none. */
  totals(rows: readonly SheetRow[], measure: VolumeMeasure): ReturnType<typeof volumeTotals> {
    const counts = rows.flatMap((row) =>
      this.setup.months.map((month): VolumeCount => {
        const count = (of: VolumeMeasure): number => countOf(this.text(row, month, of)) || 0;
        return { month, newPersons: count('newPersons'), visits: count('visits') };
      }),
    );
    return volumeTotals(counts, measure);
  }

  /** The cells are saved as they now are: what was typed in them is done with. */
  take(cells: readonly VolumeCellView[]): void {
    this.keep(cells);
    const done = new Set(cells.map((cell) => cellKey(cell, cell.month)));
    this.typed.update((before) => new Map([...before].filter(([key]) => !done.has(key))));
  }

  /** Somebody else saved these: what I typed stands over them, and is compared with them from now on. */
  rebase(newer: readonly VolumeCellView[]): void {
    this.keep(newer);
    const versions = new Map(newer.map((cell) => [cellKey(cell, cell.month), cell.version]));
    this.typed.update(
      (before) =>
        new Map(
          [...before].map(([key, cell]) => [
            key,
            versions.has(key) ? { ...cell, version: versions.get(key) ?? null } : cell,
          ]),
        ),
    );
  }

  /** What I typed in a measure that somebody else changed to something else. */
  collisions(
    newer: readonly VolumeCellView[],
  ): readonly (SheetFault & { readonly mine: string; readonly newer: string })[] {
    return newer.flatMap((cell) => {
      const typed = this.typed().get(cellKey(cell, cell.month));
      const before = this.saved().get(cellKey(cell, cell.month));
      return measures.flatMap((measure) => {
        const mine = typed?.texts[measure];
        const theirs = textOf(cell[measure]);
        if (!typed || mine === undefined || mine === theirs || theirs === textOf(before?.[measure])) return [];
        return [{ row: typed.row, month: cell.month, measure, mine, newer: theirs }];
      });
    });
  }

  restoreDraft({ typed, added }: SheetDraft): void {
    this.typed.set(new Map(typed.map((cell) => [cellKey(cell.row, cell.month), cell])));
    this.added.set(added);
  }

  private typeAll(cells: readonly (SheetFault & { readonly text: string })[]): void {
    this.typed.update((before) => {
      const after = new Map(before);
      for (const { row, month, measure, text } of cells) {
        const key = cellKey(row, month);
        const old = after.get(key);
        const version = old ? old.version : (this.saved().get(key)?.version ?? null);
        after.set(key, { row, month, version, texts: { ...old?.texts, [measure]: text.trim() } });
      }
      return after;
    });
  }

  private keep(cells: readonly VolumeCellView[]): void {
    this.saved.update(
      (before) => new Map([...before, ...cells.map((cell) => [cellKey(cell, cell.month), cell] as const)]),
    );
  }

  private hasAny(row: SheetRow): boolean {
    return this.setup.months.some((month) => measures.some((measure) => this.text(row, month, measure) !== ''));
  }
}

function isCell(change: VolumeCellDto, { row, month }: TypedCell): boolean {
  return isSameLine(change, row) && change.gender === row.gender && change.month === month;
}

function textOf(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count);
}

/** null = nothing counted, NaN = no whole number. */
function countOf(text: string): number | null {
  if (text === '') return null;
  return /^\d+$/.test(text) && Number(text) <= MAX_MONTH_COUNT ? Number(text) : Number.NaN;
}
