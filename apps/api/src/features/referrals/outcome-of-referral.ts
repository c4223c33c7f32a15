import type { ReferralOutcome } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { readReferral } from './read-referral.js';
import type { Desk } from './referral-record.js';

/** The referral as the desk sees it now, which it may not do any more. */
export async function outcomeOfReferral(
  tx: Transaction,
  desk: Desk,
  { id, number }: { readonly id: string; readonly number: string },
  clock: Clock,
): Promise<Result<ReferralOutcome>> {
  const seen = await readReferral(tx, desk, id, clock);
  return success({ id, number, referral: seen.ok ? seen.value : null });
}
