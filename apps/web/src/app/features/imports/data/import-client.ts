import { inject, Injectable } from '@angular/core';
import { type ImportKind, type ImportView, paths } from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { FileUpload, type Sent } from './file-upload.js';

/** Imports over HTTP. */
@Injectable()
export class ImportClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);
  private readonly upload = inject(FileUpload);

  /** The imports that one may see, newest first. */
  recent(): Promise<ApiResult<readonly ImportView[]>> {
    return this.api.get(this.forbund.api(paths.imports));
  }

  one(id: string): Promise<ApiResult<ImportView>> {
    return this.api.get(this.forbund.api(paths.import, { id }));
  }

  /** Sends the file and answers when the server has it. */
  start(kind: ImportKind, file: File, onSent: (sent: Sent) => void): Promise<ApiResult<ImportView>> {
    return this.upload.send(this.forbund.api(paths.imports), file, { kind }, onSent);
  }
}
