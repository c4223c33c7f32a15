import type { LocalDate } from '@utfall/calendar';
import { referralNumber } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Counts on atomically within the förbund and the year in which the referral came. */
export async function nextReferralNumber(tx: Transaction, receivedDate: LocalDate): Promise<string> {
  const year = Number(receivedDate.slice(0, 4));
  const [counter] = await tx.query<{ last: number }>(
    `INSERT INTO referral_counter (forbund_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (forbund_id, year) DO UPDATE SET last = referral_counter.last + 1 RETURNING last`,
    [tx.principal.forbundId, year],
  );
  return referralNumber(year, counter?.last ?? 1);
}
