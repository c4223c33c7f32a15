import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<Response, string>();

/** The nonce that the page's own styles and scripts must carry in this answer. */
export function nonceOf(response: Response): string {
  const nonce = nonces.get(response);
  if (nonce === undefined) throw new Error('the security headers have not been set');
  return nonce;
}

/** Nothing from elsewhere, nothing inline without this answer's nonce, no framing (ADR 22). */
export function securityHeaders(secure: boolean): RequestHandler {
  const withNonce = (_: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: ["'self'", withNonce],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    nonces.set(response, randomBytes(16).toString('base64'));
    headers(request, response, next);
  };
}
