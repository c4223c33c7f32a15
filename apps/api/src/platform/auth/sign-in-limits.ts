import type { ThrottlerModuleOptions } from '@nestjs/throttler';

const QUARTER_MS = 15 * 60_000;

/**
 * Guessing is slow from one address (an office shares one) and slower against one account, wherever it comes from.
 * Only sign-in has the guard.
 */
export const signInLimits: ThrottlerModuleOptions = {
  throttlers: [
    { name: 'address', limit: 60, ttl: QUARTER_MS },
    {
      name: 'account',
      limit: 10,
      ttl: QUARTER_MS,
      getTracker: (request) => {
        const body = request['body'] as { email?: unknown } | undefined;
        return typeof body?.email === 'string' ? body.email.trim().toLowerCase().slice(0, 254) : 'no e-mail';
      },
    },
  ],
};
