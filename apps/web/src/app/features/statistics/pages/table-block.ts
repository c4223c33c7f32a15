import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { ReportSection, ReportTable } from '@utfall/appendix';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { reportAnchor } from '../../../shared/report/report-anchor.js';
import { TableChart } from '../../../shared/ui/chart/index.js';
import { DataTable } from '../../../shared/ui/table/index.js';
import { nearViewport } from '../../../shared/visibility/near-viewport.js';
import type { CommentPlace } from '../data/report-store.js';
import { TableComment } from './table-comment.js';

const costTables: readonly string[] = ['cost', 'costByGender'];

/**
 * One table of the report: its finding, the chart, the table, what must be said about it, and the comment. The heading and
 * the finding are there at once; the rest when it is its turn, or earlier when it comes near the window.
 */
@Component({
  selector: 'app-table-block',
  imports: [DataTable, TableChart, TableComment, TextPipe],
  templateUrl: './table-block.html',
  styleUrl: './table-block.scss',
  host: { '[class.cost]': 'isCost()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableBlock {
  readonly section = input.required<ReportSection>();
  readonly table = input.required<ReportTable>();
  readonly period = input.required<{ readonly from: string; readonly to: string }>();
  readonly turn = input.required<boolean>();
  private readonly language = inject(LANGUAGE);

  private readonly near = nearViewport();
  /** What has been made stays; another report begins anew. */
  protected readonly made = linkedSignal<{ table: ReportTable; now: boolean }, boolean>({
    source: () => ({ table: this.table(), now: this.turn() || this.near() }),
    computation: ({ table, now }, before) => now || (before?.value === true && before.source.table === table),
  });

  protected readonly isCost = computed(() => costTables.includes(this.table().id));
  protected readonly anchor = computed(() => reportAnchor(this.section().insatsId, this.table().id));
  protected readonly subject = computed(() => `${this.table().title[this.language]}, ${this.section().name}`);
  protected readonly place = computed<CommentPlace>(() => ({
    insatsId: this.section().insatsId,
    table: this.table().id,
    from: this.period().from,
    to: this.period().to,
  }));
}
