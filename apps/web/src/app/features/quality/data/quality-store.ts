import { computed, inject, Injectable, signal } from '@angular/core';
import type { AcceptanceView, QualityView, QualityWorklist, WorklistItem } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { QualityQuery } from '../quality-query.js';
import { QualityClient } from './quality-client.js';

/** The counts of all within reach, and the worklist for those who may see rows. Provided by the page. */
@Injectable()
export class QualityStore {
  private readonly client = inject(QualityClient);
  private readonly forbund = inject(CurrentForbund);
  private readonly query = signal<QualityQuery>({ show: 'open' });

  readonly counts = new Loadable<QualityView>();
  readonly worklist = new Loadable<QualityWorklist>();
  readonly seesRows = this.forbund.allows('participation:read');
  readonly mayAccept = this.forbund.allows('participation:write');
  readonly insatser = computed(() => this.counts.value()?.insatser ?? []);
  /** Those that the page is about: the chosen one, or all. */
  readonly chosen = computed(() => {
    const { insats } = this.query();
    return this.insatser().filter(({ insatsId }) => insats === undefined || insatsId === insats);
  });

  async loadCounts(): Promise<void> {
    await this.counts.load(() => this.client.counts());
  }

  async loadWorklist(query: QualityQuery): Promise<void> {
    this.query.set(query);
    if (this.seesRows) await this.worklist.load(() => this.client.worklist(query));
  }

  /** What was accepted leaves the list; the next one in line takes its place. */
  async accept(item: WorklistItem, reason: string): Promise<ApiResult<AcceptanceView>> {
    const { participationId, check, accepted } = item;
    const result = await this.client.accept({ participationId, check, reason, version: accepted?.version ?? 0 });
    if (result.ok) await this.reload();
    return result;
  }

  async withdraw({ participationId, check, accepted }: WorklistItem): Promise<ApiResult<void>> {
    const result = await this.client.withdraw(participationId, check, accepted?.version ?? 0);
    if (result.ok) await this.reload();
    return result;
  }

  async reload(): Promise<void> {
    await Promise.all([this.loadCounts(), this.loadWorklist(this.query())]);
  }
}
