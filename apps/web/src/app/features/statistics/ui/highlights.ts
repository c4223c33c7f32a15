import { Component, computed, input } from '@angular/core';
import type { ReportCell, ReportSection, TableId } from '@utfall/appendix';
import type { MeasureId, Text } from '@utfall/codebook';
import { TextPipe } from '../../../shared/language/text.js';
import type { ExplainedFigure } from '../../../shared/ui/explain/explained-figure.js';
import { FigureButton } from '../../../shared/ui/figures/index.js';

/** What a reader looks for first, in order: how many, with what outcome, at what cost. */
const sought: readonly (readonly [TableId, MeasureId])[] = [
  ['flow', 'active'],
  ['flow', 'ended'],
  ['outcome', 'workOrStudies'],
  ['cost', 'outturn'],
  ['cost', 'costPerWorkOrStudies'],
];

interface Highlight {
  readonly label: Text;
  readonly figure: ExplainedFigure;
  readonly previous: ExplainedFigure | null;
}

/** The leading figures of a section: the same cells as in its tables, in total, with last year in brackets. */
@Component({
  selector: 'app-highlights',
  imports: [FigureButton, TextPipe],
  templateUrl: './highlights.html',
  styleUrl: './highlights.scss',
})
export class Highlights {
  readonly section = input.required<ReportSection>();
  protected readonly highlights = computed(() =>
    sought.flatMap(([table, measure]) => highlightOf(this.section(), table, measure) ?? []),
  );
}

function highlightOf(section: ReportSection, tableId: TableId, measure: MeasureId): Highlight | undefined {
  const table = section.tables.find(({ id }) => id === tableId);
  const totalAt = table?.columns.findIndex(({ id }) => id === 'total') ?? -1;
  const row = table?.rows.find(({ cells }) => cells[totalAt]?.measure === measure);
  const total = row?.cells[totalAt];
  if (!table || !row || !total) return undefined;
  const figure = (cell: ReportCell, at: number): ExplainedFigure => ({
    cell,
    section: section.name,
    table,
    row: row.label,
    column: table.columns[at]?.label ?? row.label,
  });
  const previousAt = table.columns.findIndex(({ id }) => id === 'previous');
  const previous = row.cells[previousAt];
  return { label: row.label, figure: figure(total, totalAt), previous: previous ? figure(previous, previousAt) : null };
}
