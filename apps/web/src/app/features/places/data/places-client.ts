import { inject, Injectable } from '@angular/core';
import { paths, type PlacesView } from '@utfall/api-contract';
import type { Month } from '@utfall/calendar';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { PlanKind, PlanView } from '../form/plan-definition.js';

const all = { capacity: paths.capacities, staff: paths.staffPosts } as const;
const one = { capacity: paths.capacity, staff: paths.staffPost, settings: paths.placeSettings } as const;

/** Places over HTTP. */
@Injectable()
export class PlacesClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  /** Months, both included. */
  read(from: Month, to: Month): Promise<ApiResult<PlacesView>> {
    return this.api.get(this.forbund.api(paths.places), { from, to });
  }

  /** @param key the same for every try, so that a lost answer does not make two */
  create(kind: 'capacity' | 'staff', content: object, key: string): Promise<ApiResult<PlanView>> {
    const headers = { 'Idempotency-Key': key };
    return this.api.send('POST', this.forbund.api(all[kind]), { body: { ...content, version: 0 }, headers });
  }

  /** @param id that of the insats for settings */
  change(kind: PlanKind, id: string, content: object, version: number): Promise<ApiResult<PlanView>> {
    return this.api.send('PUT', this.forbund.api(one[kind], { id }), { body: { ...content, version } });
  }

  remove(kind: 'capacity' | 'staff', id: string, version: number): Promise<ApiResult<null>> {
    return this.api.send('DELETE', this.forbund.api(one[kind], { id }), { query: { version } });
  }
}
