import { inject, Injectable } from '@angular/core';
import {
  type ActivityListView,
  type ActivityView,
  type InsatsView,
  type ObstacleStepView,
  type ObstacleView,
  paths,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { ActivityContent } from '../form/activity-form.js';
import type { ObstacleContent } from '../form/obstacle-form.js';

/** Activities and obstacles over HTTP. */
@Injectable()
export class ActivitiesClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  list(year: number): Promise<ApiResult<ActivityListView>> {
    return this.api.get(this.forbund.api(paths.activities), { year });
  }

  activity(id: string): Promise<ApiResult<ActivityView>> {
    return this.api.get(this.forbund.api(paths.activity, { id }));
  }

  /** @param key the same for every try, so that a lost answer does not make two */
  create(content: ActivityContent, key: string): Promise<ApiResult<ActivityView>> {
    const headers = { 'Idempotency-Key': key };
    return this.api.send('POST', this.forbund.api(paths.activities), { body: { ...content, version: 0 }, headers });
  }

  change(id: string, content: ActivityContent, version: number): Promise<ApiResult<ActivityView>> {
    return this.api.send('PUT', this.forbund.api(paths.activity, { id }), { body: { ...content, version } });
  }

  remove({ id, version }: ActivityView): Promise<ApiResult<null>> {
    return this.api.send('DELETE', this.forbund.api(paths.activity, { id }), { query: { version } });
  }

  obstacles(): Promise<ApiResult<readonly ObstacleView[]>> {
    return this.api.get(this.forbund.api(paths.obstacles));
  }

  obstacle(id: string): Promise<ApiResult<ObstacleView>> {
    return this.api.get(this.forbund.api(paths.obstacle, { id }));
  }

  raise(content: ObstacleContent, date: string | null, key: string): Promise<ApiResult<ObstacleView>> {
    const headers = { 'Idempotency-Key': key };
    const body = { ...content, date, version: 0 };
    return this.api.send('POST', this.forbund.api(paths.obstacles), { body, headers });
  }

  edit(id: string, content: ObstacleContent, version: number): Promise<ApiResult<ObstacleView>> {
    return this.api.send('PUT', this.forbund.api(paths.obstacle, { id }), { body: { ...content, version } });
  }

  step({ id, version }: ObstacleView, step: ObstacleStepView | object): Promise<ApiResult<ObstacleView>> {
    return this.api.send('POST', this.forbund.api(paths.obstacleSteps, { id }), { body: { ...step, version } });
  }

  undoStep({ id, version }: ObstacleView): Promise<ApiResult<ObstacleView>> {
    return this.api.send('DELETE', this.forbund.api(paths.obstacleSteps, { id }), { query: { version } });
  }
}
