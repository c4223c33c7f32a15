import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { type NotComputableReason, reasonText, type ReportCell, type ReportTable } from '@utfall/appendix';
import { TextPipe } from '../../language/text.js';
import type { ExplainedFigure } from '../explain/explained-figure.js';
import { FigureButton } from '../figures/index.js';
import { nextPlace, type Place } from './next-place.js';

interface TableFigure {
  readonly column: string;
  readonly bracketed: boolean;
  readonly mark: number | undefined;
  readonly figure: ExplainedFigure;
}

/** A table of the report: caption, headings with scope, figures to the right; every figure says how it was counted. */
@Component({
  selector: 'app-data-table',
  imports: [FigureButton, TextPipe],
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DataTable {
  readonly table = input.required<ReportTable>();
  /** Name of the insats or the förbund. */
  readonly section = input.required<string>();

  /** Why figures are missing, each reason once, numbered from 1 under the table. */
  private readonly reasons = computed(() => [
    ...new Set(this.table().rows.flatMap(({ cells }) => cells.flatMap((cell) => reasonOf(cell) ?? []))),
  ]);
  protected readonly reasonTexts = computed(() => this.reasons().map(reasonText));

  /** The figure that the tab key reaches: the one last visited, at first the first. */
  protected readonly at = linkedSignal<ReportTable, Place>({
    source: this.table,
    computation: () => ({ row: 0, column: 0 }),
  });

  protected readonly rows = computed(() => {
    const { title, population, columns, rows } = this.table();
    return rows.map((row) => ({
      ...row,
      figures: columns.flatMap((column, i): TableFigure[] => {
        const cell = row.cells[i];
        if (!cell) return [];
        const reason = reasonOf(cell);
        return [
          {
            column: column.id,
            bracketed: column.id === 'previous',
            mark: reason && this.reasons().indexOf(reason) + 1,
            figure: {
              cell,
              section: this.section(),
              table: { title, population },
              row: row.label,
              column: column.label,
            },
          },
        ];
      }),
    }));
  });

  protected move(event: KeyboardEvent, from: Place): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { rows, columns } = this.table();
    const to = nextPlace(event.key, from, { row: rows.length, column: columns.length });
    const body = (event.currentTarget as HTMLElement).closest('tbody');
    if (!to || !body) return;
    event.preventDefault();
    // The first cell of a row is its heading.
    body.rows[to.row]?.cells[to.column + 1]?.querySelector('button')?.focus();
  }
}

function reasonOf({ value }: ReportCell): NotComputableReason | undefined {
  return value.kind === 'notComputable' ? value.reason : undefined;
}
