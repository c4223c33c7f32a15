import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Desk, recordOf, referralColumns, type ReferralRecord, type StoredReferral } from './referral-record.js';

/** One referral that the transaction's role sees. `locked` = nobody else changes it meanwhile. */
export async function loadReferral(
  tx: Transaction,
  desk: Desk,
  id: string,
  locked = false,
): Promise<ReferralRecord | undefined> {
  const [row] = await tx.query<StoredReferral>(
    `SELECT ${referralColumns(desk)} FROM referral WHERE forbund_id = $1 AND referral_id = $2 ${locked ? 'FOR UPDATE' : ''}`,
    [tx.principal.forbundId, id],
  );
  return row && recordOf(row);
}
