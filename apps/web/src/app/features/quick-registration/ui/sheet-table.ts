import {
  afterNextRender,
  ApplicationRef,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { cellIdOf, cellOfId } from '../form/cell-id.js';
import { movedBy, type Area } from '../form/grid-keys.js';
import type { Place } from '../form/paste-table.js';
import type { RowLook } from '../form/row-look.js';
import type { SheetColumn } from '../form/sheet-column.js';
import type { CellChange, SheetRow } from '../form/sheet.js';
import { parseTable, tableText } from '../form/table-text.js';
import type { Editing, Move } from './cell-editor.js';
import { SheetRowLine } from './sheet-row.js';

/** What is asked of a cell when one begins to write in it. */
export type CellAsked = (row: SheetRow, column: SheetColumn) => Pick<Editing, 'options' | 'several' | 'label'>;

/** Commands that the grid's keys share with the buttons over it. */
export type SheetCommand = 'undo' | 'redo' | 'fillDown';

/**
 * The grid by the ARIA pattern: one tab stop, arrows between cells, F2, Enter or a letter to write, Escape to regret, and Tab
 * to leave. It draws what it is given and says what a person wants; it changes nothing itself.
 */
@Component({
  selector: 'app-sheet-table',
  imports: [SheetRowLine],
  templateUrl: './sheet-table.html',
  styleUrl: './sheet-table.scss',
  host: {
    '(keydown)': 'pressed($event)',
    '(focusin)': 'entered($event)',
    '(mousedown)': 'clicked($event)',
    '(copy)': 'copied($event)',
    '(cut)': 'copied($event)',
    '(paste)': 'paste($event)',
  },
})
export class SheetTable {
  readonly rows = input.required<readonly SheetRow[]>();
  readonly columns = input.required<readonly SheetColumn[]>();
  readonly lookOf = input.required<(row: SheetRow, place: number) => RowLook>();
  readonly askedIn = input.required<CellAsked>();
  readonly label = input.required<string>();
  readonly cornerLabel = input.required<string>();
  readonly changed = output<readonly CellChange[]>();
  readonly pasted = output<{ readonly table: readonly (readonly string[])[]; readonly at: Place }>();
  readonly asked = output<SheetCommand>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly application = inject(ApplicationRef);
  /** Where one stands; kept inside the grid when rows or columns go. */
  private readonly stands = linkedSignal<{ rows: number; columns: number }, Place>({
    source: () => ({ rows: this.rows().length, columns: this.columns().length }),
    computation: ({ rows, columns }, before) => {
      const { row, column } = before?.value ?? { row: 0, column: 0 };
      return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
    },
  });
  private readonly begun = signal<Place | undefined>(undefined);
  protected readonly editing = signal<Editing | undefined>(undefined);
  readonly at = this.stands.asReadonly();
  /** The chosen cells: the one where one stands, or from where the choice began. */
  readonly area = computed<Area>(() => {
    const [a, b] = [this.stands(), this.begun() ?? this.stands()];
    return {
      rows: [Math.min(a.row, b.row), Math.max(a.row, b.row)],
      columns: [Math.min(a.column, b.column), Math.max(a.column, b.column)],
    };
  });
  /** What is wrong where one stands. */
  protected readonly fault = computed(() => {
    const { row, column } = this.stands();
    const [line, asked] = [this.rows()[row], this.columns()[column]];
    if (!line || !asked) return '';
    const look = this.lookOf()(line, row);
    return look.faults[asked.id] ?? look.fault;
  });

  /** The focus to the cell, for a button that has done something there. */
  focus(): void {
    const { row, column } = this.stands();
    const [line, asked] = [this.rows()[row], this.columns()[column]];
    if (!line || !asked) return;
    const read = () => document.getElementById(cellIdOf(line.id, asked.id))?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected pressed(event: KeyboardEvent): void {
    if (this.editing() || event.isComposing) return;
    const moved = movedBy(event, this.stands(), { rows: this.rows().length, columns: this.columns().length });
    if (moved) this.go(moved, event.shiftKey);
    else if (!this.acted(event)) return;
    event.preventDefault();
  }

  /** A link to an error, a click or the Tab key came to a cell. */
  protected entered(event: FocusEvent): void {
    const cell = cellOfId((event.target as HTMLElement).id);
    if (!cell) return;
    const place = this.placeOf(cell);
    const { row, column } = this.stands();
    if (place && (place.row !== row || place.column !== column)) this.stand(place);
  }

  protected clicked(event: MouseEvent): void {
    const cell = cellOfId((event.target as HTMLElement).closest('td')?.id ?? '');
    const place = cell && this.placeOf(cell);
    if (!place) return;
    if (event.shiftKey) {
      event.preventDefault();
      this.go(place, true);
    } else if (event.detail === 2) {
      event.preventDefault();
      this.edit();
    }
  }

  protected copied(event: ClipboardEvent): void {
    if (this.editing()) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', tableText(this.chosenTexts()));
    if (event.type === 'cut') this.clear();
  }

  protected paste(event: ClipboardEvent): void {
    if (this.editing()) return;
    const table = parseTable(event.clipboardData?.getData('text/plain') ?? '');
    event.preventDefault();
    const { rows, columns } = this.area();
    if (table.length > 0) this.pasted.emit({ table, at: { row: rows[0], column: columns[0] } });
  }

  protected commit({ text, move }: { readonly text: string; readonly move: Move }): void {
    const { row, column } = this.stands();
    const [line, asked] = [this.rows()[row], this.columns()[column]];
    this.editing.set(undefined);
    if (line && asked) this.changed.emit([{ row: line.id, column: asked.id, text }]);
    const steps = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
    const [down, right] = steps[move];
    const last = { row: this.rows().length - 1, column: this.columns().length - 1 };
    const next = {
      row: Math.max(0, Math.min(last.row, row + down)),
      column: Math.max(0, Math.min(last.column, column + right)),
    };
    this.stand(next);
    if (move !== 'stay') this.focusAtOnce();
    // Whoever clicked elsewhere is there already.
    else if (this.host.contains(document.activeElement)) this.focus();
  }

  protected cancel(): void {
    this.editing.set(undefined);
    this.focusAtOnce();
  }

  /** The field that had the focus is going away: the next key of a quick hand must find the cell, not the page. */
  private focusAtOnce(): void {
    this.focus();
    this.application.tick();
  }

  private acted(event: KeyboardEvent): boolean {
    const withControl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (withControl) {
      const command =
        key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : key === 'd' ? 'fillDown' : '';
      if (command !== '') this.asked.emit(command);
      else if (key === 'a') this.chooseAll();
      else return false;
      return true;
    }
    if (key === 'enter' || key === 'f2') this.edit();
    else if (key === 'delete' || key === 'backspace') this.clear();
    else if (event.key.length === 1 && event.key !== ' ' && !event.altKey) this.edit(event.key);
    else return false;
    return true;
  }

  /** @param typed the letter that began it; what stood there is then written over */
  private edit(typed?: string): void {
    const { row, column } = this.stands();
    const [line, asked] = [this.rows()[row], this.columns()[column]];
    if (!line || !asked) return;
    const text = typed ?? line.cells[asked.id] ?? '';
    this.begun.set(undefined);
    this.editing.set({ text, whole: typed === undefined, ...this.askedIn()(line, asked) });
    // Drawn at once: the next key of a quick hand must find the field.
    this.application.tick();
  }

  private clear(): void {
    const { rows, columns } = this.area();
    const ids = this.columns().slice(columns[0], columns[1] + 1);
    const chosen = this.rows().slice(rows[0], rows[1] + 1);
    this.changed.emit(chosen.flatMap((row) => ids.map((column) => ({ row: row.id, column: column.id, text: '' }))));
  }

  private chosenTexts(): string[][] {
    const { rows, columns } = this.area();
    const chosen = this.columns().slice(columns[0], columns[1] + 1);
    return this.rows()
      .slice(rows[0], rows[1] + 1)
      .map(({ cells }) => chosen.map(({ id }) => cells[id] ?? ''));
  }

  private chooseAll(): void {
    this.begun.set({ row: 0, column: 0 });
    this.stands.set({ row: this.rows().length - 1, column: this.columns().length - 1 });
    this.focus();
  }

  private go(place: Place, extend: boolean): void {
    if (extend) this.begun.update((begun) => begun ?? this.stands());
    else this.begun.set(undefined);
    this.stands.set(place);
    this.focus();
  }

  private stand(place: Place): void {
    this.begun.set(undefined);
    this.stands.set(place);
  }

  private placeOf({ row, column }: { readonly row: number; readonly column: string }): Place | undefined {
    const place = {
      row: this.rows().findIndex(({ id }) => id === row),
      column: this.columns().findIndex(({ id }) => id === column),
    };
    return place.row < 0 || place.column < 0 ? undefined : place;
  }
}
