import { sqlMigration } from './sql-migration.js';
import { reaches } from './tenant-policies.js';

/**
 * Who went on by an internal referral that another insats has started is handed over too. The view of migration 12, with that
 * in it: the columns are the same.
 */
const ACTIVITY = `
CREATE OR REPLACE VIEW participation_last_activity AS
SELECT p.forbund_id, p.insats_id, p.participation_id, p.mode, p.start_date, p.end_date, p.exit_reason,
  greatest(p.start_date, p.end_date, c.last, o.last, m.last, s.last) AS last_activity_on,
  m.last AS last_meeting_on, o.last AS last_observation_on,
  s.open AS is_paused, c.last IS NOT NULL AS has_contact,
  f.six AS follow_up_6, f.twelve AS follow_up_12,
  EXISTS (SELECT FROM participation_hand_over h
          WHERE h.forbund_id = p.forbund_id AND h.participation_id = p.participation_id AND h.side = 'left')
    OR EXISTS (SELECT FROM referral r WHERE r.forbund_id = p.forbund_id
               AND r.from_participation_id = p.participation_id AND r.state = 'started') AS handed_over
FROM participation p
LEFT JOIN LATERAL (SELECT max(from_date) AS last FROM participation_contact x
  WHERE x.forbund_id = p.forbund_id AND x.participation_id = p.participation_id) c ON true
LEFT JOIN LATERAL (SELECT max(on_date) AS last FROM participation_observation x
  WHERE x.forbund_id = p.forbund_id AND x.participation_id = p.participation_id) o ON true
LEFT JOIN LATERAL (SELECT max(on_date) AS last FROM participation_meeting x
  WHERE x.forbund_id = p.forbund_id AND x.participation_id = p.participation_id) m ON true
LEFT JOIN LATERAL (SELECT max(greatest(from_date, to_date)) AS last,
    coalesce(bool_or(to_date IS NULL AND p.end_date IS NULL), false) AS open FROM participation_pause x
  WHERE x.forbund_id = p.forbund_id AND x.participation_id = p.participation_id) s ON true
LEFT JOIN LATERAL (SELECT max(outcome) FILTER (WHERE months = 6) AS six, max(outcome) FILTER (WHERE months = 12) AS twelve
  FROM participation_follow_up x
  WHERE x.forbund_id = p.forbund_id AND x.participation_id = p.participation_id) f ON true
WHERE p.exit_reason IS DISTINCT FROM 12 AND ${reaches('p.insats_id')};
`;

export const HandOverByReferral1700000000013 = sqlMigration('HandOverByReferral1700000000013', () => ACTIVITY);
