import type { Transaction } from '../../platform/database/unit-of-work.js';

/**
 * Cuts a participation that has become anonymous off from its referrals, both the one that it came from and those that it
 * wrote, and erases notes, unit and audit contents (ADR 18). Days, referrer and kommun stay to be counted.
 */
export async function forgetReferrals(tx: Transaction, participationId: string): Promise<void> {
  await tx.query(`SELECT forget_referrals($1)`, [participationId]);
}
