import { inject, Injectable } from '@angular/core';
import { type InsatsView, paths, type WaitingDto } from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { InsatsContent } from '../form/insats-content.js';

/** Insatser over HTTP. */
@Injectable()
export class InsatserClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  list(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  create(content: InsatsContent): Promise<ApiResult<InsatsView>> {
    return this.api.send('POST', this.forbund.api(paths.insatser), { body: { ...content, version: 0 } });
  }

  change(id: string, content: InsatsContent, version: number): Promise<ApiResult<InsatsView>> {
    return this.api.send('PUT', this.forbund.api(paths.insats, { id }), { body: { ...content, version } });
  }

  setWaiting(id: string, body: WaitingDto): Promise<ApiResult<InsatsView>> {
    return this.api.send('PUT', this.forbund.api(paths.waiting, { id }), { body });
  }
}
