import { inject, Injectable } from '@angular/core';
import { type ImportBatchDetails, type ImportBatchView, paths } from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** Imports that were saved, and the way back. */
@Injectable()
export class BatchClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  all(): Promise<ApiResult<readonly ImportBatchView[]>> {
    return this.api.get(this.forbund.api(paths.importBatches));
  }

  one(id: string): Promise<ApiResult<ImportBatchDetails>> {
    return this.api.get(this.forbund.api(paths.importBatch, { id }));
  }

  undo(id: string): Promise<ApiResult<ImportBatchDetails>> {
    return this.api.send('POST', this.forbund.api(paths.importBatchUndo, { id }));
  }
}
