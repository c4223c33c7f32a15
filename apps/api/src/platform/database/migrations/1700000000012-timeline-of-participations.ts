import { sqlMigration } from './sql-migration.js';
import { reachPolicies, reaches, tenant, tenantPolicies } from './tenant-policies.js';

/** One table per kind of part (ADR 38). The first columns are the same in each. */
const part = `
  forbund_id uuid NOT NULL,
  part_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, part_id),
  FOREIGN KEY (forbund_id, participation_id, insats_id)
    REFERENCES participation (forbund_id, participation_id, insats_id) ON DELETE CASCADE`;

/** Bits and extents as in the codebook's columns; NULL = not asked that day. The rules between them are the lib's. */
const observed = `
  support integer CHECK ((support & ~4095) = 0),
  support_extent smallint[] CHECK (1 <= ALL (support_extent) AND 100 >= ALL (support_extent)),
  occupation integer CHECK ((occupation & ~16383) = 0),
  occupation_extent smallint[] CHECK (1 <= ALL (occupation_extent) AND 100 >= ALL (occupation_extent))`;

const TABLES = `
CREATE TABLE participation_pause (${part},
  from_date date NOT NULL,
  to_date date,
  reason smallint NOT NULL CHECK (reason BETWEEN 0 AND 6),
  CHECK (to_date > from_date)
);
CREATE TABLE participation_contact (${part},
  from_date date NOT NULL,
  account_id uuid NOT NULL,
  UNIQUE (forbund_id, participation_id, from_date)
);
CREATE TABLE participation_observation (${part},
  on_date date NOT NULL,${observed},
  UNIQUE (forbund_id, participation_id, on_date),
  CHECK (support IS NOT NULL OR occupation IS NOT NULL)
);
CREATE TABLE participation_meeting (${part},
  on_date date NOT NULL,
  meeting smallint NOT NULL CHECK (meeting BETWEEN 1 AND 5),
  parties integer NOT NULL CHECK (parties BETWEEN 1 AND 1023)
);
CREATE TABLE participation_follow_up (${part},
  months smallint NOT NULL CHECK (months IN (6, 12)),
  on_date date NOT NULL,
  outcome smallint NOT NULL CHECK (outcome BETWEEN 1 AND 3),${observed},
  UNIQUE (forbund_id, participation_id, months),
  CHECK (outcome = 1 OR (support IS NULL AND occupation IS NULL))
);
`;

/** `participation_contact` and `participation_observation` and follow-ups are found by their unique keys. */
const INDEXES = ['participation_pause', 'participation_meeting']
  .map((table) => `CREATE INDEX ${table}_of ON ${table} (forbund_id, participation_id);`)
  .join('\n');

/**
 * A hand-over has two rows, one on each side, that share its id: who reaches one side alone sees that there is another and not
 * which (ADR 38).
 */
const HAND_OVER = `
CREATE TABLE participation_hand_over (
  forbund_id uuid NOT NULL,
  hand_over_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('left', 'joined')),
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  on_date date NOT NULL,
  PRIMARY KEY (forbund_id, hand_over_id, side),
  FOREIGN KEY (forbund_id, participation_id, insats_id)
    REFERENCES participation (forbund_id, participation_id, insats_id) ON DELETE CASCADE,
  UNIQUE (forbund_id, participation_id, side)
);
`;

const tables = ['pause', 'contact', 'observation', 'meeting', 'follow_up', 'hand_over'].map(
  (kind) => `participation_${kind}`,
);

const REACH = `
${tenantPolicies(tables)}
${reachPolicies(Object.fromEntries(tables.map((table) => [table, 'insats_id'])))}
GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.join(', ')} TO utfall_insats;
`;

/**
 * What happened last in each participation, for the checks of those who may see rows, and the same without ids for counts. What
 * was registered in error (exit reason 12) is in neither.
 */
const ACTIVITY = `
CREATE VIEW participation_last_activity AS
SELECT p.forbund_id, p.insats_id, p.participation_id, p.mode, p.start_date, p.end_date, p.exit_reason,
  greatest(p.start_date, p.end_date, c.last, o.last, m.last, s.last) AS last_activity_on,
  m.last AS last_meeting_on, o.last AS last_observation_on,
  s.open AS is_paused, c.last IS NOT NULL AS has_contact,
  f.six AS follow_up_6, f.twelve AS follow_up_12,
  EXISTS (SELECT FROM participation_hand_over h
          WHERE h.forbund_id = p.forbund_id AND h.participation_id = p.participation_id AND h.side = 'left') AS handed_over
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

CREATE VIEW participation_activity AS
SELECT forbund_id, insats_id, mode, start_date, end_date, last_activity_on, last_meeting_on, last_observation_on,
  is_paused, has_contact, follow_up_6, follow_up_12, handed_over
FROM participation_last_activity;

GRANT SELECT ON participation_last_activity TO utfall_insats;
GRANT SELECT ON participation_activity TO utfall_insats, utfall_statistics, utfall_forbund;
`;

/**
 * Who may be a contact person: the accounts with a role that sees rows of the insats, given to it or to its parent. Which account
 * works where is the administrator's table, so the function answers for one reached insats.
 */
const CONTACT_PERSONS = `
CREATE FUNCTION contact_persons(wanted uuid) RETURNS TABLE (account_id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$
  SELECT DISTINCT a.account_id, a.name
  FROM insats i
  JOIN account_insats g ON g.forbund_id = i.forbund_id AND g.insats_id IN (i.insats_id, i.parent_id)
  JOIN account_role r ON r.forbund_id = i.forbund_id AND r.account_id = g.account_id
  JOIN account a ON a.account_id = g.account_id
  WHERE i.${tenant} AND i.insats_id = wanted AND ${reaches('i.insats_id')}
    AND r.role IN ('samordnare', 'insatsOwner') AND a.disabled_at IS NULL
$$;
REVOKE ALL ON FUNCTION contact_persons(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contact_persons(uuid) TO utfall_insats;
`;

/**
 * The parts of a participation and what the audit trail holds of them go with its identity (ADR 18), as do the rows on the other
 * side of a hand-over. Only for one that is anonymous (mode 2) already, of the transaction's förbund and reach.
 */
const FORGET = `
CREATE FUNCTION forget_parts(forgotten uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
BEGIN
  PERFORM FROM participation p
    WHERE p.forbund_id = tenant AND p.participation_id = forgotten AND p.mode = 2 AND ${reaches('p.insats_id')};
  IF NOT FOUND THEN
    RAISE EXCEPTION 'participation % is not anonymous or out of reach', forgotten;
  END IF;
  DELETE FROM audit_content c USING audit_entry e
    WHERE e.forbund_id = tenant AND e.subject_id = forgotten AND e.subject_type = 'participationPart'
      AND c.forbund_id = tenant AND c.content_id = e.content_id;
  DELETE FROM participation_pause WHERE forbund_id = tenant AND participation_id = forgotten;
  DELETE FROM participation_contact WHERE forbund_id = tenant AND participation_id = forgotten;
  DELETE FROM participation_observation WHERE forbund_id = tenant AND participation_id = forgotten;
  DELETE FROM participation_meeting WHERE forbund_id = tenant AND participation_id = forgotten;
  DELETE FROM participation_follow_up WHERE forbund_id = tenant AND participation_id = forgotten;
  DELETE FROM participation_hand_over h USING participation_hand_over own
    WHERE own.forbund_id = tenant AND own.participation_id = forgotten
      AND h.forbund_id = tenant AND h.hand_over_id = own.hand_over_id;
END $$;
REVOKE ALL ON FUNCTION forget_parts(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_parts(uuid) TO utfall_insats;
`;

export const TimelineOfParticipations1700000000012 = sqlMigration('TimelineOfParticipations1700000000012', () =>
  [TABLES, INDEXES, HAND_OVER, REACH, ACTIVITY, CONTACT_PERSONS, FORGET].join('\n'),
);
