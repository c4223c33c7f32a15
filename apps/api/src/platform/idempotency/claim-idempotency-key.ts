import { createHash } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../errors/result.js';

/** A request that may be sent twice. */
export interface Attempt {
  /** The header `Idempotency-Key`. */
  readonly key: string;
  readonly requestHash: string;
}

const PRINTABLE = /^[\x21-\x7e]{8,100}$/;

/** Reads the header, which may be left out: null then. */
export function attemptOf(key: string | undefined, body: object): Result<Attempt | null> {
  if (key === undefined) return success(null);
  if (!PRINTABLE.test(key)) return invalid([BAD_KEY]);
  return success({ key, requestHash: createHash('sha256').update(JSON.stringify(body)).digest('hex') });
}

/**
 * Takes the key for what is about to be made, or tells what it was taken for.
 * @param of the participation or referral that it is a part of, and with which the key is forgotten
 * @returns the id that the key stands for: `id` itself, or that of the first attempt; `conflict` for another request
 */
export async function claimIdempotencyKey(
  tx: Transaction,
  attempt: Attempt,
  id: string,
  of?: string,
): Promise<Result<string>> {
  const claimed = await claim(tx, attempt, { id, of });
  return claimed.ok ? success(claimed.value.id) : claimed;
}

/** The same for a request that makes several: the ids of all of them, in the order of the request. */
export async function claimKeyOfBatch(
  tx: Transaction,
  attempt: Attempt,
  ids: readonly string[],
): Promise<Result<readonly string[]>> {
  const claimed = await claim(tx, attempt, { ids });
  return claimed.ok ? success(claimed.value.ids) : claimed;
}

/**
 * The same key waits for the transaction that holds it. Only ids are kept: those who may read this table may not all
 * read the records. Nobody sends a request again after a week, so the account's older keys go.
 */
async function claim<T extends object>(tx: Transaction, attempt: Attempt, made: T): Promise<Result<T>> {
  if (await take(tx, attempt, made)) return success(made);
  const { forbundId, accountId } = tx.principal;
  const [first] = await tx.query<{ request_hash: string; response: T }>(
    `SELECT request_hash, response FROM idempotency_key WHERE forbund_id = $1 AND account_id = $2 AND key = $3`,
    [forbundId, accountId, attempt.key],
  );
  // It was taken so long ago that it went with the others of that age.
  if (!first && (await take(tx, attempt, made))) return success(made);
  if (first?.request_hash !== attempt.requestHash) return failure('conflict', { title: REUSED });
  return success(first.response);
}

/** One statement, as every save goes this way. @returns false when the key is taken */
async function take(tx: Transaction, { key, requestHash }: Attempt, made: object): Promise<boolean> {
  const { forbundId, accountId } = tx.principal;
  const claimed = await tx.query(
    `WITH old AS (
       DELETE FROM idempotency_key
       WHERE forbund_id = $1 AND account_id = $2 AND created_at < now() - interval '7 days')
     INSERT INTO idempotency_key (forbund_id, account_id, key, request_hash, response) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [forbundId, accountId, key, requestHash, JSON.stringify(made)],
  );
  return claimed.length > 0;
}

const REUSED = {
  sv: 'Nyckeln Idempotency-Key har redan använts för en annan begäran.',
  en: 'The Idempotency-Key has already been used for another request.',
};

const BAD_KEY = {
  field: 'Idempotency-Key',
  code: 'idempotencyKey',
  message: 'Idempotency-Key ska vara 8–100 tecken utan mellanslag.',
  messageEn: 'Idempotency-Key must be 8–100 characters without spaces.',
};
