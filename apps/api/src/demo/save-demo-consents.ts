import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../platform/database/unit-of-work.js';

/** Nineteen in twenty with data have a consent to follow-up; two in three to release of secrecy too. */
const CONSENTS = `
INSERT INTO consent (forbund_id, consent_id, participation_id, insats_id, purpose, form, given_on)
SELECT p.forbund_id, gen_random_uuid(), p.participation_id, p.insats_id, w.purpose,
  CASE abs(hashtext(p.code)) % 10 WHEN 0 THEN 'oral' WHEN 1 THEN 'digital' ELSE 'written' END, p.start_date
FROM participation p CROSS JOIN (VALUES ('followUp', 20), ('secrecyRelease', 3)) AS w (purpose, without)
WHERE p.forbund_id = $1 AND p.mode = 1 AND abs(hashtext(p.code || w.purpose)) % w.without <> 0`;

/** Some of the anonymous withdrew after a month and a half, so that the flow has a line for them. */
const WITHDRAWN = `
WITH withdrawn AS (
  SELECT forbund_id, participation_id, insats_id, start_date, start_date + 45 AS on_day FROM participation
  WHERE forbund_id = $1 AND mode = 2 AND extract(day FROM start_date)::integer % 3 = 0
    AND start_date + 45 <= least(coalesce(end_date, $2::date), $2::date)
), consents AS (
  INSERT INTO consent (forbund_id, consent_id, participation_id, insats_id, purpose, form, given_on, withdrawn_on)
  SELECT forbund_id, gen_random_uuid(), participation_id, insats_id, 'followUp', 'written', start_date, on_day FROM withdrawn
)
INSERT INTO mode_change (forbund_id, mode_change_id, participation_id, insats_id, changed_on, change_no, from_mode, to_mode, reason)
SELECT forbund_id, gen_random_uuid(), participation_id, insats_id, on_day, 1, 1, 2, 'consentWithdrawn' FROM withdrawn`;

/** Consents of the generated participations: most have one, a few lack it, and some have withdrawn. */
export async function saveDemoConsents(tx: Transaction, today: LocalDate): Promise<void> {
  await tx.query(CONSENTS, [tx.principal.forbundId]);
  await tx.query(WITHDRAWN, [tx.principal.forbundId, today]);
}
