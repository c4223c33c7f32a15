import { sqlMigration } from './sql-migration.js';

/**
 * What the checks ask for of a participation's parts: when something last happened, its consent, its referral and its follow-ups.
 * Aggregated by itself and joined once: a look at each part of each participation would be ten times as many. The columns that were
 * there stand first and as they were, since a view can only grow at its end.
 */
const view = `
CREATE OR REPLACE VIEW quality_fact AS
SELECT p.forbund_id, p.insats_id, uuid_hash_extended(p.participation_id, current_setting('app.salt')::bigint) AS record,
  CASE WHEN p.by_import THEN NULL ELSE p.created_at END AS registered_at, p.exit_registered_at, p.updated_at AS changed_at,
  CASE WHEN p.support_at_start_extent IS NOT NULL
    THEN (SELECT sum(e) FROM unnest(p.support_at_start_extent) e)::integer END AS support_at_start_extent,
  CASE WHEN p.occupation_at_start_extent IS NOT NULL
    THEN (SELECT sum(e) FROM unnest(p.occupation_at_start_extent) e)::integer END AS occupation_at_start_extent,
  CASE WHEN p.support_at_exit_extent IS NOT NULL
    THEN (SELECT sum(e) FROM unnest(p.support_at_exit_extent) e)::integer END AS support_at_exit_extent,
  CASE WHEN p.occupation_at_exit_extent IS NOT NULL
    THEN (SELECT sum(e) FROM unnest(p.occupation_at_exit_extent) e)::integer END AS occupation_at_exit_extent,
  a.accepted,
  greatest(m.last, o.last, c.last) AS last_activity_on, m.last AS last_meeting_on,
  coalesce(s.open AND p.end_date IS NULL, false) AS is_paused, f.six AS follow_up_6, f.twelve AS follow_up_12,
  h.participation_id IS NOT NULL AS handed_over,
  g.given_on AS consent_on, r.received_date AS referral_on, r.referrer AS referral_referrer
FROM participation p
LEFT JOIN (SELECT forbund_id, participation_id, jsonb_object_agg(check_id, fingerprint) AS accepted
  FROM quality_acceptance GROUP BY 1, 2) a ON a.forbund_id = p.forbund_id AND a.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, max(on_date) AS last FROM participation_meeting GROUP BY 1, 2) m
  ON m.forbund_id = p.forbund_id AND m.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, max(on_date) AS last FROM participation_observation GROUP BY 1, 2) o
  ON o.forbund_id = p.forbund_id AND o.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, max(from_date) AS last FROM participation_contact GROUP BY 1, 2) c
  ON c.forbund_id = p.forbund_id AND c.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, bool_or(to_date IS NULL) AS open FROM participation_pause GROUP BY 1, 2) s
  ON s.forbund_id = p.forbund_id AND s.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, max(outcome) FILTER (WHERE months = 6) AS six,
    max(outcome) FILTER (WHERE months = 12) AS twelve FROM participation_follow_up GROUP BY 1, 2) f
  ON f.forbund_id = p.forbund_id AND f.participation_id = p.participation_id
LEFT JOIN (SELECT DISTINCT forbund_id, participation_id FROM participation_hand_over WHERE side = 'left') h
  ON h.forbund_id = p.forbund_id AND h.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, min(given_on) AS given_on FROM consent
    WHERE purpose = 'followUp' AND withdrawn_on IS NULL GROUP BY 1, 2) g
  ON g.forbund_id = p.forbund_id AND g.participation_id = p.participation_id
LEFT JOIN (SELECT forbund_id, participation_id, min(received_date) AS received_date, min(referrer) AS referrer
    FROM referral WHERE participation_id IS NOT NULL GROUP BY 1, 2) r
  ON r.forbund_id = p.forbund_id AND r.participation_id = p.participation_id
WHERE (SELECT current_setting('app.insatser', true)) = '*'
  OR p.insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]);
`;

/**
 * What is wrong with an insats itself: since when referrals have waited for an answer, in how many months people were counted both by
 * gender and with records, and how old the number of those who wait is. No id of a referral or a person.
 */
const insatser = `
CREATE VIEW quality_insats_fact AS
SELECT i.forbund_id, i.insats_id, i.waiting, i.waiting_updated_at,
  (SELECT array_agg(coalesce(r.placed_date, r.received_date) - date '1970-01-01') FROM referral r
   WHERE r.forbund_id = i.forbund_id AND r.state IN ('received', 'completionAsked', 'placed')
     AND coalesce(r.placed_insats_id, CASE WHEN r.receiver = 'insats' THEN r.asked_insats_id END) = i.insats_id) AS unanswered_since,
  (SELECT count(DISTINCT v.month) FROM volume_count v WHERE v.forbund_id = i.forbund_id AND v.insats_id = i.insats_id
     AND v.new_persons > 0 AND EXISTS (SELECT FROM participation p WHERE p.forbund_id = i.forbund_id
       AND p.insats_id = i.insats_id AND p.start_date >= v.month AND p.start_date < v.month + interval '1 month'
       AND p.exit_reason IS DISTINCT FROM 12))::integer AS months_counted_twice
FROM insats i
WHERE (SELECT current_setting('app.insatser', true)) = '*'
  OR i.insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]);
GRANT SELECT ON quality_insats_fact TO utfall_statistics, utfall_forbund, utfall_insats;
`;

export const QualityOfParts1700000000030 = sqlMigration('QualityOfParts1700000000030', () => view + insatser);
