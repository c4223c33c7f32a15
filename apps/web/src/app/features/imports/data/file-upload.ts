import { HttpEventType, HttpRequest, HttpResponse, HttpXhrBackend } from '@angular/common/http';
import { EnvironmentInjector, inject, Injectable, runInInjectionContext } from '@angular/core';
import { lastValueFrom, tap } from 'rxjs';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { problemOf } from '../../../shared/data/problem-of.js';
import { sessionInterceptor } from '../../../shared/session/session-interceptor.js';

/** Bytes sent of all. */
export interface Sent {
  readonly done: number;
  readonly total: number;
}

/** Sends a file. By XMLHttpRequest: fetch does not tell how much has been sent. */
@Injectable({ providedIn: 'root' })
export class FileUpload {
  private readonly xhr = inject(HttpXhrBackend);
  private readonly injector = inject(EnvironmentInjector);

  async send<T>(
    path: string,
    file: File,
    fields: Readonly<Record<string, string | undefined>>,
    onSent: (sent: Sent) => void,
  ): Promise<ApiResult<T>> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.set(name, value);
    body.set('file', file, file.name);
    const request = new HttpRequest<unknown>('POST', path, body, { reportProgress: true });
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
      if (answer instanceof HttpResponse) return { ok: true, value: answer.body as T };
      return { ok: false, problem: problemOf(undefined) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}
