import type { Transaction } from '../../platform/database/unit-of-work.js';
import { forgetReferrals } from '../referrals/referrals-facts.js';

/**
 * What no longer may be known of a participation that has become anonymous (ADR 18): the contents of its audit
 * entries, whose lines stay, the dated parts and what the trail holds of them, the hashes of the requests that enrolled and told parts or steps, what was
 * accepted about it as an oddity, and the participant's codes that nothing uses any more.
 */
export async function forgetIdentity(tx: Transaction, participationId: string, participantId: string): Promise<void> {
  await tx.query(
    `DELETE FROM idempotency_key WHERE forbund_id = $1 AND (response->>'id' = $2 OR response->'ids' ? $2 OR response->>'of' = $2
       OR response->>'of' IN (SELECT referral_id::text FROM referral
                              WHERE forbund_id = $1 AND $2::uuid IN (participation_id, from_participation_id)))`,
    [tx.principal.forbundId, participationId],
  );
  await forgetReferrals(tx, participationId);
  await tx.query(`SELECT forget_quality($1)`, [participationId]);
  // A decision about two records would tell whom the anonymous one was like; with it goes that it can be split.
  await tx.query(`DELETE FROM duplicate_decision WHERE forbund_id = $1 AND $2 IN (kept_id, other_id)`, [
    tx.principal.forbundId,
    participationId,
  ]);
  await tx.query(`SELECT forget_parts($1)`, [participationId]);
  await tx.query(`SELECT forget_identity($1, $2)`, [participationId, participantId]);
}
