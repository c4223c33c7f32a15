import { hash, verify } from '@node-rs/argon2';

/** argon2id; the library's own const enum cannot be imported by isolated modules. */
const ARGON2ID = 2;
/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const MIN_PASSWORD_LENGTH = 12;

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, OPTIONS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the account's. For an unknown account (`undefined`) the same work is done for nothing, so that
 * the time taken does not tell whether an e-mail address is known.
 */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  if (stored !== undefined) return await verify(stored, password);
  decoy ??= hashPassword('nobody has this password');
  await verify(await decoy, password);
  return false;
}
