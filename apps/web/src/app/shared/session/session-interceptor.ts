import { HttpErrorResponse, type HttpEvent, type HttpHandlerFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { problemOf } from '../data/problem-of.js';
import { SESSION_REQUEST } from './session-request.js';
import { SessionStore } from './session-store.js';
import { SignInPrompt } from './sign-in-prompt.js';

/** What can be mended before the same request is sent again. Each is tried once. */
type Lost = 'session' | 'token';

/**
 * Sends the CSRF token with what changes something. A lost session asks the person to sign in and then sends the same
 * request again; an outdated token is fetched anew. A session whose cookie has run out loses both, the token first.
 */
export function sessionInterceptor(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
  const session = inject(SessionStore);
  const prompt = inject(SignInPrompt);
  const recover = (lost: Lost): Promise<boolean> => (lost === 'session' ? prompt.ask() : session.renewToken());
  const send = (tried: readonly Lost[]): Observable<HttpEvent<unknown>> =>
    next(withToken(request, session.csrfToken())).pipe(
      catchError((error: unknown) => {
        const lost = lostIn(error, request);
        if (!lost || tried.includes(lost)) return throwError(() => error);
        return from(recover(lost)).pipe(
          switchMap((recovered) => (recovered ? send([...tried, lost]) : throwError(() => error))),
        );
      }),
    );
  return send([]);
}

function withToken(request: HttpRequest<unknown>, token: string): HttpRequest<unknown> {
  return request.method === 'GET' ? request : request.clone({ setHeaders: { 'x-csrf-token': token } });
}

function lostIn(error: unknown, request: HttpRequest<unknown>): Lost | undefined {
  if (!(error instanceof HttpErrorResponse)) return undefined;
  if (error.status === 401 && !request.context.get(SESSION_REQUEST)) return 'session';
  return request.method !== 'GET' && problemOf(error).code === 'csrf' ? 'token' : undefined;
}
