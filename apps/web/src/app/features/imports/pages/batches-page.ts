import { DatePipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportBatchView } from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { BatchClient } from '../data/batch-client.js';

/** Every import to the own insatser: who, when, what, and whether it was undone. */
@Component({
  imports: [DatePipe, EmptyState, LoadFailure, RouterLink],
  providers: [BatchClient],
  templateUrl: './batches-page.html',
})
export class BatchesPage {
  private readonly client = inject(BatchClient);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly batches = new Loadable<readonly ImportBatchView[]>();

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.batches.load(() => this.client.all());
  }
}
