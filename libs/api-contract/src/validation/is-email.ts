import { unwritable } from './unwritable.js';

/** Longest address that mail can carry (RFC 5321). */
const MAX_LENGTH = 254;

/** Whether the text can be an e-mail address; whether mail arrives there is another matter. */
export function isEmail(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[^\s@]+@[^\s@]+$/.test(text) && !unwritable.one.test(text);
}
