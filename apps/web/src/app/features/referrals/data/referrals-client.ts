import { inject, Injectable } from '@angular/core';
import {
  type CreateReferralDto,
  type EditReferralDto,
  paths,
  type ReferralDesk,
  type ReferralDetail,
  type ReferralFilter,
  type ReferralInflow,
  type ReferralPage,
  type ReferralOutcome,
  type ReferralQueues,
  type ReferralStepDto,
  type ReferralTarget,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** Referrals over HTTP, as the desk that the account sits at sees them. */
@Injectable()
export class ReferralsClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  list(desk: ReferralDesk, filter: ReferralFilter, cursor?: string): Promise<ApiResult<ReferralPage>> {
    return this.api.get(this.forbund.api(paths.referrals, { desk }), { filter, cursor });
  }

  one(desk: ReferralDesk, id: string): Promise<ApiResult<ReferralDetail>> {
    return this.api.get(this.forbund.api(paths.referral, { desk, id }));
  }

  targets(desk: ReferralDesk): Promise<ApiResult<readonly ReferralTarget[]>> {
    return this.api.get(this.forbund.api(paths.referralTargets, { desk }));
  }

  /** @param key the same for every try of one form: a lost answer does not make two */
  create(desk: ReferralDesk, body: CreateReferralDto, key: string): Promise<ApiResult<ReferralOutcome>> {
    const headers = { 'Idempotency-Key': key };
    return this.api.send('POST', this.forbund.api(paths.referrals, { desk }), { body, headers });
  }

  edit(desk: ReferralDesk, id: string, body: EditReferralDto): Promise<ApiResult<ReferralOutcome>> {
    return this.api.send('PUT', this.forbund.api(paths.referral, { desk, id }), { body });
  }

  /** @param key the same for every try of one step */
  step(desk: ReferralDesk, id: string, body: ReferralStepDto, key: string): Promise<ApiResult<ReferralOutcome>> {
    const headers = { 'Idempotency-Key': key };
    return this.api.send('POST', this.forbund.api(paths.referralSteps, { desk, id }), { body, headers });
  }

  queues(): Promise<ApiResult<ReferralQueues>> {
    return this.api.get(this.forbund.api(paths.referralQueues));
  }

  inflow(from: string, to: string): Promise<ApiResult<ReferralInflow>> {
    return this.api.get(this.forbund.api(paths.referralInflow), { from, to });
  }
}
