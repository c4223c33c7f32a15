import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { openContext } from '../auth/request-context.js';

/** A number of its own for every request, in the answer and in the log, so that an error that a user reports is found. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  openContext(request, id);
  response.setHeader('X-Request-Id', id);
  next();
}
