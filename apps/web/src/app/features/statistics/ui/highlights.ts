import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ReportCell, ReportSection, TableId } from '@utfall/appendix';
import type { MeasureId } from '@utfall/codebook';
import type { ExplainedFigure } from '../../../shared/ui/explain/explained-figure.js';
import { FigureStrip, type LeadingFigure } from '../../../shared/ui/figures/index.js';

/** What a reader looks for first, in order: how many, with what outcome, at what cost. */
const sought: readonly (readonly [TableId, MeasureId])[] = [
  ['flow', 'active'],
  ['flow', 'ended'],
  ['outcome', 'workOrStudies'],
  ['cost', 'outturn'],
  ['cost', 'costPerWorkOrStudies'],
];

/** The leading figures of a section: the same cells as in its tables, in total, with last year in brackets. */
@Component({
  selector: 'app-highlights',
  imports: [FigureStrip],
  template: `
    @if (highlights().length > 0) {
      <app-figure-strip [items]="highlights()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Highlights {
  readonly section = input.required<ReportSection>();
  protected readonly highlights = computed(() =>
    sought.flatMap(([table, measure]) => highlightOf(this.section(), table, measure) ?? []),
  );
}

function highlightOf(section: ReportSection, tableId: TableId, measure: MeasureId): LeadingFigure | undefined {
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
