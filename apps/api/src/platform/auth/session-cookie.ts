import type { Request, Response } from 'express';
import { SESSION_LIMIT_MS } from './session-store.js';

const NAME = 'utfall_session';

/** Not readable by scripts, never sent from other sites, and only over TLS where the product stands behind it. */
export function setSessionCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: SESSION_LIMIT_MS });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(NAME, { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}

export function sessionTokenOf(request: Request): string | undefined {
  const cookies = request.cookies as Record<string, unknown> | undefined;
  const token = cookies?.[NAME];
  return typeof token === 'string' && token.length <= 100 ? token : undefined;
}
