import { inject, Injectable } from '@angular/core';
import {
  type AcceptanceView,
  type AcceptRemarkDto,
  paths,
  type QualityView,
  type QualityWorklist,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { QualityQuery } from '../quality-query.js';

/** Quality of data over HTTP. */
@Injectable()
export class QualityClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  counts(): Promise<ApiResult<QualityView>> {
    return this.api.get(this.forbund.api(paths.quality));
  }

  worklist({ insats, severity, check, show }: QualityQuery): Promise<ApiResult<QualityWorklist>> {
    return this.api.get(this.forbund.api(paths.qualityWorklist), { insats, severity, check, show });
  }

  accept(body: AcceptRemarkDto): Promise<ApiResult<AcceptanceView>> {
    return this.api.send('PUT', this.forbund.api(paths.qualityAcceptances), { body });
  }

  withdraw(participationId: string, check: string, version: number): Promise<ApiResult<void>> {
    const query = { participationId, check, version };
    return this.api.send('DELETE', this.forbund.api(paths.qualityAcceptances), { query });
  }
}
