import { DatePipe } from '@angular/common';
import { Component, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportBatchDetails } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { ProblemPipe } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Banner, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { focusHeading } from '../../../shared/ui/focus-heading.js';
import { BatchClient } from '../data/batch-client.js';
import { PreviewTable } from '../ui/preview-table.js';

/** One import: what it made, what undoing it would take out of the figures, and what stands in the way. */
@Component({
  imports: [Banner, DatePipe, LoadFailure, PreviewTable, ProblemPipe, RouterLink],
  providers: [BatchClient],
  templateUrl: './batch-page.html',
  styleUrl: './wizard.scss',
})
export class BatchPage {
  readonly id = input.required<string>();
  private readonly client = inject(BatchClient);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly batch = new Loadable<ImportBatchDetails>();
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly caption = $localize`Det här lämnar statistiken om importen ångras`;
  protected readonly insats = $localize`Insats`;

  constructor() {
    effect(() => this.load());
  }

  protected load(): void {
    const id = this.id();
    void this.batch.load(() => this.client.one(id));
  }

  protected async undo({ rows, firstMonth, lastMonth, insatser }: ImportBatchDetails): Promise<void> {
    if (this.busy()) return;
    const names = insatser.join(', ');
    const agreed = await this.dialogs.confirm({
      heading: $localize`Ångra hela importen?`,
      consequence: $localize`${rows}:rows: deltaganden i ${names}:insatser:, med start ${firstMonth}:first: till ${lastMonth}:last:, tas bort och räknas inte längre i någon siffra. Personer och koder som kom med importen försvinner också. Filen kan importeras igen.`,
      act: $localize`Ångra importen`,
      destructive: true,
    });
    if (!agreed) return;
    this.busy.set(true);
    const result = await this.client.undo(this.id());
    this.busy.set(false);
    if (!result.ok) {
      this.problem.set(result.problem);
      if (result.problem.current) this.batch.set(result.problem.current as ImportBatchDetails);
      return;
    }
    this.batch.set(result.value);
    this.notices.say($localize`Importen är ångrad.`);
    focusHeading();
  }
}
