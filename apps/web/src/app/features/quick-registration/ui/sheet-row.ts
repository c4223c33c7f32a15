import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { cellIdOf } from '../form/cell-id.js';
import type { RowLook } from '../form/row-look.js';
import type { SheetColumn } from '../form/sheet-column.js';
import type { SheetRow } from '../form/sheet.js';
import { CellEditor, type Editing, type Move } from './cell-editor.js';

/** One person of the grid. Drawn anew only when something of this row is different: there are five hundred. */
@Component({
  selector: 'app-sheet-row',
  imports: [CellEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-row.html',
  styleUrl: './sheet-row.scss',
  host: { role: 'row', '[attr.aria-rowindex]': 'place() + 2' },
})
export class SheetRowLine {
  readonly row = input.required<SheetRow>();
  readonly place = input.required<number>();
  readonly columns = input.required<readonly SheetColumn[]>();
  readonly look = input.required<RowLook>();
  /** Place of the cell that has the tab stop; -1 = another row has it. */
  readonly active = input.required<number>();
  /** First and last chosen column; -1 = none in this row. */
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  readonly editing = input<Editing>();
  readonly committed = output<{ readonly text: string; readonly move: Move }>();
  readonly cancelled = output();
  protected readonly cellIdOf = cellIdOf;
}
