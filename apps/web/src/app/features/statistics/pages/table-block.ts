import { Component, computed, inject, input } from '@angular/core';
import type { ReportSection, ReportTable } from '@utfall/appendix';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { reportAnchor } from '../../../shared/report/report-anchor.js';
import { TableChart } from '../../../shared/ui/chart/index.js';
import { DataTable } from '../../../shared/ui/table/index.js';
import type { CommentPlace } from '../data/report-store.js';
import { TableComment } from './table-comment.js';

const costTables: readonly string[] = ['cost', 'costByGender'];

/** One table of the report: its finding, the chart, the table, what must be said about it, and the comment. */
@Component({
  selector: 'app-table-block',
  imports: [DataTable, TableChart, TableComment, TextPipe],
  templateUrl: './table-block.html',
  styleUrl: './table-block.scss',
  host: { '[class.cost]': 'isCost()' },
})
export class TableBlock {
  readonly section = input.required<ReportSection>();
  readonly table = input.required<ReportTable>();
  readonly period = input.required<{ readonly from: string; readonly to: string }>();
  private readonly language = inject(LANGUAGE);

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
