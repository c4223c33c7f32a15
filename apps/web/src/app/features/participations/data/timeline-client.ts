import { inject, Injectable } from '@angular/core';
import {
  type ClosedView,
  type ClosingDto,
  type ClosingView,
  type ContactPersonView,
  type HandedOverView,
  type HandOverDto,
  type InsatsView,
  type PartView,
  paths,
  type ReferralTarget,
  type RemovePartDto,
  type TimelineView,
} from '@utfall/api-contract';
import type { PartKind } from '@utfall/participation';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** The life of participations over HTTP. */
@Injectable()
export class TimelineClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  timeline(id: string): Promise<ApiResult<TimelineView>> {
    return this.api.get(this.forbund.api(paths.timeline, { id }));
  }

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  /** Every insats that takes people in, one's own or not. */
  targets(): Promise<ApiResult<readonly ReferralTarget[]>> {
    return this.api.get(this.forbund.api(paths.referralTargets, { desk: 'insats' }));
  }

  contactPersons(id: string): Promise<ApiResult<readonly ContactPersonView[]>> {
    return this.api.get(this.forbund.api(paths.contactPersons, { id }));
  }

  /** @param key the same for every try of one form: a lost answer does not register twice */
  add(id: string, kind: PartKind, body: object, key: string): Promise<ApiResult<PartView>> {
    const path = this.forbund.api(paths.parts, { id, kind });
    return this.api.send('POST', path, { body, headers: { 'Idempotency-Key': key } });
  }

  correct(id: string, kind: PartKind, part: string, body: object): Promise<ApiResult<PartView>> {
    return this.api.send('PUT', this.forbund.api(paths.part, { id, kind, part }), { body });
  }

  remove(id: string, kind: PartKind, part: string, body: RemovePartDto): Promise<ApiResult<void>> {
    return this.api.send('POST', this.forbund.api(paths.partRemoval, { id, kind, part }), { body });
  }

  handOver(id: string, body: HandOverDto): Promise<ApiResult<HandedOverView>> {
    return this.api.send('POST', this.forbund.api(paths.handOver, { id }), { body });
  }

  closing(insats: string): Promise<ApiResult<ClosingView>> {
    return this.api.get(this.forbund.api(paths.closing, { id: insats }));
  }

  close(insats: string, body: ClosingDto): Promise<ApiResult<ClosedView>> {
    return this.api.send('POST', this.forbund.api(paths.closing, { id: insats }), { body });
  }
}
