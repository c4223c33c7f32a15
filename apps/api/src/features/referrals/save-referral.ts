import type { Transaction } from '../../platform/database/unit-of-work.js';
import { changedColumns, type Desk, newColumns, type ReferralRecord } from './referral-record.js';

export async function insertReferral(tx: Transaction, record: ReferralRecord): Promise<void> {
  const columns = newColumns(record);
  const places = columns.map((_, i) => `$${i + 2}`).join(', ');
  await tx.query(
    `INSERT INTO referral (forbund_id, ${columns.map(([column]) => column).join(', ')}) VALUES ($1, ${places})`,
    [tx.principal.forbundId, ...columns.map(([, value]) => value)],
  );
}

/** The referral must be locked and its version compared before; it must stay in sight of the desk. */
export async function updateReferral(tx: Transaction, desk: Desk, record: ReferralRecord): Promise<void> {
  const columns = changedColumns(record, desk);
  const sets = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ');
  await tx.query(`UPDATE referral SET ${sets} WHERE forbund_id = $1 AND referral_id = $2`, [
    tx.principal.forbundId,
    record.id,
    ...columns.map(([, value]) => value),
  ]);
}
