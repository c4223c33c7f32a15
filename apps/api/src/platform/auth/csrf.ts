import { randomBytes } from 'node:crypto';
import { doubleCsrf, type DoubleCsrfUtilities } from 'csrf-csrf';
import { sessionTokenOf } from './session-cookie.js';

/**
 * Signed double-submit tokens, bound to the session. The secret lives as long as the process: after a restart the web asks
 * for a new token and sends the request again.
 */
export function csrfProtection(secure: boolean): DoubleCsrfUtilities {
  const secret = randomBytes(32).toString('hex');
  return doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => sessionTokenOf(request) ?? 'not signed in',
    cookieName: 'utfall_csrf',
    cookieOptions: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
    getCsrfTokenFromRequest: (request) => request.headers['x-csrf-token'],
  });
}
