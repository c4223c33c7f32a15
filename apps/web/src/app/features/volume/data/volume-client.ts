import { inject, Injectable } from '@angular/core';
import {
  type InsatsView,
  paths,
  type VolumeCellDto,
  type VolumeCellView,
  type VolumeYearView,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** Counts by month and gender over HTTP. */
@Injectable()
export class VolumeClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  year(year: number): Promise<ApiResult<VolumeYearView>> {
    return this.api.get(this.forbund.api(paths.volume), { year });
  }

  save(cells: readonly VolumeCellDto[]): Promise<ApiResult<readonly VolumeCellView[]>> {
    return this.api.send('PUT', this.forbund.api(paths.volume), { body: { cells } });
  }
}
