import { Component, computed, type ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import type { VolumeMeasure } from '@utfall/activities';
import { LANGUAGE } from '../../../shared/language/language.js';
import { controlIdOf } from '../../../shared/ui/field/index.js';
import { nextPlace, type Place } from '../../../shared/ui/table/next-place.js';
import { genderTexts } from '../form/gender-texts.js';
import { monthName } from '../form/month-names.js';
import { isSameLine, type SheetRow } from '../form/sheet-row.js';
import type { VolumeSheet } from '../form/volume-sheet.js';

/** The months of a year by what is counted and gender. Typed in as in a spreadsheet: arrows, Enter, paste. */
@Component({
  selector: 'app-volume-grid',
  templateUrl: './volume-grid.html',
  styleUrl: './volume-grid.scss',
})
export class VolumeGrid {
  readonly sheet = input.required<VolumeSheet>();
  readonly measure = input.required<VolumeMeasure>();
  readonly pasted = output<{ readonly filled: number; readonly outside: number }>();
  /** A cell was changed. */
  readonly changed = output();

  private readonly language = inject(LANGUAGE);
  private readonly table = viewChild<ElementRef<HTMLTableElement>>('table');

  protected readonly year = computed(() => this.sheet().setup.view.year);
  protected readonly months = computed(() =>
    Array.from({ length: 12 }, (_, i) => {
      const month = `${this.year()}-${String(i + 1).padStart(2, '0')}`;
      return {
        month,
        short: monthName(month, this.language, 'short'),
        long: monthName(month, this.language),
        hasBegun: this.sheet().setup.months.includes(month),
      };
    }),
  );
  /** The cell that the tab key reaches: the one last visited, at first the first. */
  protected readonly at = linkedSignal<VolumeSheet, Place>({
    source: this.sheet,
    computation: () => ({ row: 0, column: 0 }),
  });

  protected readonly groups = computed(() => {
    const sheet = this.sheet();
    const rows = sheet.rows();
    return sheet.lines().map((line) => {
      const own = rows.filter((row) => isSameLine(row, line));
      return {
        name: sheet.setup.names.get(line.insatsId) ?? '',
        label: line.label ?? $localize`Utan benämning`,
        isOwn: sheet.isOwn(line),
        rows: own.map((row) => ({
          row,
          index: rows.indexOf(row),
          gender: genderTexts[row.gender],
          total: sheet.totals([row], this.measure()).total,
        })),
        totals: sheet.totals(own, this.measure()),
      };
    });
  });
  protected readonly totals = computed(() => this.sheet().totals(this.sheet().rows(), this.measure()));

  protected idOf(row: number, column: number): string {
    return controlIdOf(`cell-${row}-${column}`);
  }

  protected type(row: SheetRow, month: string, event: Event): void {
    this.sheet().type(row, month, this.measure(), (event.target as HTMLInputElement).value);
    this.changed.emit();
  }

  protected enter(place: Place, event: FocusEvent): void {
    this.at.set(place);
    (event.target as HTMLInputElement).select();
  }

  protected paste(from: Place, event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text === '') return;
    event.preventDefault();
    this.pasted.emit(this.sheet().paste(from, this.measure(), text));
    this.changed.emit();
  }

  protected press(row: SheetRow, month: string, from: Place, event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      this.sheet().restore(row, month);
      this.changed.emit();
      return;
    }
    const key = event.key === 'Enter' ? (event.shiftKey ? 'ArrowUp' : 'ArrowDown') : event.key;
    // In the middle of a number the arrows move there; Home and End too.
    if (!/^Arrow/.test(key) || (/Left|Right/.test(key) && !isAtEdge(event.target, key))) return;
    const size = { row: this.sheet().rows().length, column: this.sheet().setup.months.length };
    const to = this.nextOwn(key, from, size);
    if (!to) return;
    event.preventDefault();
    this.table()
      ?.nativeElement.querySelector<HTMLInputElement>(`#${this.idOf(to.row, to.column)}`)
      ?.focus();
  }

  /** The next cell that can be typed in: rows of others are stepped over. */
  private nextOwn(key: string, from: Place, size: Place): Place | undefined {
    for (let at = from; ;) {
      const to = nextPlace(key, at, size);
      if (!to || (to.row === at.row && to.column === at.column)) return undefined;
      const row = this.sheet().rows()[to.row];
      if (row && this.sheet().isOwn(row)) return to;
      at = to;
    }
  }
}

function isAtEdge(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  const allIsChosen = selectionStart === 0 && selectionEnd === value.length;
  return (
    allIsChosen || (selectionStart === selectionEnd && selectionStart === (key === 'ArrowLeft' ? 0 : value.length))
  );
}
