import { HttpErrorResponse, type HttpEvent, type HttpHandlerFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { problemOf } from '../data/problem-of.js';
import { SESSION_REQUEST } from './session-request.js';
import { SessionStore } from './session-store.js';
import { SignInPrompt } from './sign-in-prompt.js';

/**
 * Sends the CSRF token with what changes something. A lost session asks the person to sign in and then sends the same
 * request again; an outdated token is fetched anew once.
 */
export function sessionInterceptor(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
  const session = inject(SessionStore);
  const prompt = inject(SignInPrompt);
  const send = (): Observable<HttpEvent<unknown>> => next(withToken(request, session.csrfToken()));
  return send().pipe(
    catchError((error: unknown) => {
      const again = recovery(error, request, session, prompt);
      if (!again) return throwError(() => error);
      return from(again()).pipe(switchMap((recovered) => (recovered ? send() : throwError(() => error))));
    }),
  );
}

function withToken(request: HttpRequest<unknown>, token: string): HttpRequest<unknown> {
  return request.method === 'GET' ? request : request.clone({ setHeaders: { 'x-csrf-token': token } });
}

function recovery(
  error: unknown,
  request: HttpRequest<unknown>,
  session: SessionStore,
  prompt: SignInPrompt,
): (() => Promise<boolean>) | undefined {
  if (!(error instanceof HttpErrorResponse)) return undefined;
  if (error.status === 401 && !request.context.get(SESSION_REQUEST)) return () => prompt.ask();
  if (request.method !== 'GET' && problemOf(error).code === 'csrf') {
    return () => session.load().then(() => session.failure() === undefined);
  }
  return undefined;
}
