import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { ProblemException } from '../errors/problem-exception.js';
import { failure } from '../errors/result.js';

const QUARTER_MS = 15 * 60_000;
/** An office shares an address. */
const PER_ADDRESS = 60;
const PER_ACCOUNT = 10;

/** Guessing is slow from one address, and slower against one account, wherever it comes from. Behind the body parser. */
export function signInLimits(): RequestHandler[] {
  return [
    limit(PER_ADDRESS, (request) => ipKeyGenerator(request.ip ?? '')),
    limit(PER_ACCOUNT, (request) => {
      const { email } = (request.body ?? {}) as { email?: unknown };
      return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
    }),
  ];
}

function limit(most: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: QUARTER_MS,
    limit: most,
    keyGenerator,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // A right password does not count: ten people who sign in at eight are no attack.
    skipSuccessfulRequests: true,
    handler: (_: Request, response: Response, next: (error: unknown) => void) => {
      response.setHeader('Retry-After', QUARTER_MS / 1000);
      next(new ProblemException(failure('tooManyRequests')));
    },
  });
}
