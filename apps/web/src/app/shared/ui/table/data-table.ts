import { Component, computed, input } from '@angular/core';
import type { ReportTable } from '@utfall/appendix';
import { TextPipe } from '../../language/text.js';
import type { ExplainedFigure } from '../explain/explained-figure.js';
import { FigureButton } from '../figures/index.js';

interface TableFigure {
  readonly column: string;
  readonly bracketed: boolean;
  readonly figure: ExplainedFigure;
}

/** A table of the report: caption, headings with scope, figures to the right; every figure says how it was counted. */
@Component({
  selector: 'app-data-table',
  imports: [FigureButton, TextPipe],
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
})
export class DataTable {
  readonly table = input.required<ReportTable>();
  /** Name of the insats or the förbund. */
  readonly section = input.required<string>();

  protected readonly rows = computed(() => {
    const { title, population, columns, rows } = this.table();
    return rows.map((row) => ({
      ...row,
      figures: row.cells.flatMap((cell, i): TableFigure[] => {
        const column = columns[i];
        if (!column) return [];
        return [
          {
            column: column.id,
            bracketed: column.id === 'previous',
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
}
