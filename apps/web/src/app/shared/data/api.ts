import { HttpClient, HttpContext, HttpErrorResponse, type HttpHeaders, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ApiResult } from './api-result.js';
import { problemOf } from './problem-of.js';

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Request {
  readonly query?: Query;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly context?: HttpContext;
}

/** The one way to the API. Never throws: a failure is a value. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  get<T>(path: string, query?: Query): Promise<ApiResult<T>> {
    return this.send<T>('GET', path, { query });
  }

  /** A file with the name that the server gave it. */
  async file(path: string, query?: Query): Promise<ApiResult<DownloadedFile>> {
    const options = { params: paramsOf(query), observe: 'response', responseType: 'blob' } as const;
    try {
      const { body, headers } = await firstValueFrom(this.http.get(path, options));
      return { ok: true, value: { content: body ?? new Blob(), name: fileName(headers, path) } };
    } catch (error) {
      return { ok: false, problem: problemOf(await readableError(error)) };
    }
  }

  async send<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, request: Request = {}): Promise<ApiResult<T>> {
    try {
      const value = await firstValueFrom(
        this.http.request<T>(method, path, {
          params: paramsOf(request.query),
          body: request.body,
          headers: request.headers,
          context: request.context,
        }),
      );
      return { ok: true, value };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}

export interface DownloadedFile {
  readonly content: Blob;
  readonly name: string;
}

/** `filename*` has every letter and goes before `filename`, in whatever order they stand (RFC 6266). */
function fileName(headers: HttpHeaders, path: string): string {
  const given = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(given)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(given)?.[1] ?? path.split('/').at(-1) ?? 'utfall';
}

/** The problem document of a refused file comes as bytes, because a file was asked for. */
async function readableError(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { headers, status, url } = error;
  const text = await error.error.text();
  return new HttpErrorResponse({ error: parsed(text), headers, status, url: url ?? undefined });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Leaves out what is undefined; a list is the same name repeated. */
export function paramsOf(query: Query = {}): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of typeof value === 'object' ? value : [value]) params = params.append(name, one);
  }
  return params;
}
