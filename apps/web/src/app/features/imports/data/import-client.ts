import { HttpEventType, HttpRequest, HttpResponse, HttpXhrBackend } from '@angular/common/http';
import { EnvironmentInjector, inject, Injectable, runInInjectionContext } from '@angular/core';
import { type ImportKind, type ImportView, paths } from '@utfall/api-contract';
import { lastValueFrom, tap } from 'rxjs';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { problemOf } from '../../../shared/data/problem-of.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { sessionInterceptor } from '../../../shared/session/session-interceptor.js';

/** Bytes sent of all. */
export interface Sent {
  readonly done: number;
  readonly total: number;
}

/** Imports over HTTP. */
@Injectable()
export class ImportClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);
  private readonly xhr = inject(HttpXhrBackend);
  private readonly injector = inject(EnvironmentInjector);

  /** The imports that one may see, newest first. */
  recent(): Promise<ApiResult<readonly ImportView[]>> {
    return this.api.get(this.forbund.api(paths.imports));
  }

  one(id: string): Promise<ApiResult<ImportView>> {
    return this.api.get(this.forbund.api(paths.import, { id }));
  }

  /** Sends the file and answers when the server has it. By XMLHttpRequest: fetch does not tell how much has been sent. */
  async start(kind: ImportKind, file: File, onSent: (sent: Sent) => void): Promise<ApiResult<ImportView>> {
    const body = new FormData();
    body.set('kind', kind);
    body.set('file', file, file.name);
    const request = new HttpRequest<unknown>('POST', this.forbund.api(paths.imports), body, { reportProgress: true });
    const events = runInInjectionContext(this.injector, () =>
      sessionInterceptor(request, (signed) => this.xhr.handle(signed)),
    ).pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress)
          onSent({ done: event.loaded, total: event.total ?? file.size });
      }),
    );
    try {
      const answer = await lastValueFrom(events);
      if (answer instanceof HttpResponse) return { ok: true, value: answer.body as ImportView };
      return { ok: false, problem: problemOf(undefined) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}
