import { inject, Injectable } from '@angular/core';
import {
  type BatchRow,
  type InsatsView,
  type ParticipationBatchView,
  type ParticipationPage,
  type ParticipationView,
  paths,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** The most that a page of the list holds. */
const PAGE = 200;

/** Many participations at once over HTTP. */
@Injectable()
export class QuickRegistrationClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  /** Everybody who is in the insats now. */
  async ongoing(insats: string): Promise<ApiResult<readonly ParticipationView[]>> {
    const items: ParticipationView[] = [];
    let cursor: string | undefined;
    do {
      const query = { insats, filter: 'ongoing', limit: PAGE, cursor };
      const page = await this.api.get<ParticipationPage>(this.forbund.api(paths.participations), query);
      if (!page.ok) return page;
      items.push(...page.value.items);
      cursor = page.value.next ?? undefined;
    } while (cursor !== undefined);
    return { ok: true, value: items };
  }

  /** @param key the same for every try of the same rows: a lost answer does not enrol twice */
  save(rows: readonly BatchRow[], key: string): Promise<ApiResult<ParticipationBatchView>> {
    const request = { body: { rows }, headers: { 'Idempotency-Key': key } };
    return this.api.send('POST', this.forbund.api(paths.participationBatch), request);
  }
}
