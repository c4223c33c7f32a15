import type { AccountView } from '@utfall/api-contract';
import type { Request } from 'express';
import type { Principal } from '../database/principal.js';

/** What the platform hangs on a request for those behind it. */
export interface RequestContext {
  requestId: string;
  account?: AccountView;
  principal?: Principal;
}

const contexts = new WeakMap<Request, RequestContext>();

export function contextOf(request: Request): RequestContext {
  const context = contexts.get(request);
  if (!context) throw new Error('the request-id middleware has not run');
  return context;
}

export function openContext(request: Request, requestId: string): void {
  contexts.set(request, { requestId });
}
