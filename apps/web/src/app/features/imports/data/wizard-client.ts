import { inject, Injectable } from '@angular/core';
import {
  type DraftColumnsDto,
  type DraftRunDto,
  type DraftValuesDto,
  type DraftValuesView,
  type ImportDraftItem,
  type ImportDraftView,
  type ImportView,
  paths,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { FileUpload, type Sent } from './file-upload.js';

/** How a file is to be read; what is left out the server finds out. */
export interface Reading {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly headingRow?: string;
  /** The draft of the same file, read in another way. */
  readonly replaces?: string;
}

/** Files of other systems on their way in. */
@Injectable()
export class WizardClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);
  private readonly upload = inject(FileUpload);

  begun(): Promise<ApiResult<readonly ImportDraftItem[]>> {
    return this.api.get(this.forbund.api(paths.importDrafts));
  }

  create(file: File, reading: Reading, onSent: (sent: Sent) => void): Promise<ApiResult<ImportDraftView>> {
    return this.upload.send(this.forbund.api(paths.importDrafts), file, { ...reading }, onSent);
  }

  draft(id: string): Promise<ApiResult<ImportDraftView>> {
    return this.api.get(this.forbund.api(paths.importDraft, { id }));
  }

  remove(id: string): Promise<ApiResult<null>> {
    return this.api.send('DELETE', this.forbund.api(paths.importDraft, { id }));
  }

  mapColumns(id: string, body: DraftColumnsDto): Promise<ApiResult<ImportDraftView>> {
    return this.api.send('PUT', this.forbund.api(paths.importDraftColumns, { id }), { body });
  }

  values(id: string): Promise<ApiResult<DraftValuesView>> {
    return this.api.get(this.forbund.api(paths.importDraftValues, { id }));
  }

  mapValues(id: string, body: DraftValuesDto): Promise<ApiResult<ImportDraftView>> {
    return this.api.send('PUT', this.forbund.api(paths.importDraftValues, { id }), { body });
  }

  run(id: string, body: DraftRunDto): Promise<ApiResult<ImportView>> {
    return this.api.send('POST', this.forbund.api(paths.importDraftRun, { id }), { body });
  }
}
