import { sqlMigration } from './sql-migration.js';
import { reachPolicies, tenant, tenantPolicies } from './tenant-policies.js';

/**
 * What is done without records: events, consultations, mentors. What belongs to no insats is the förbund's own, and is
 * reached by those who reach everything: `owner_id` is the insats or else the förbund, so that parts can name it too.
 */
const tables = `
CREATE TABLE activity (
  forbund_id uuid NOT NULL REFERENCES forbund,
  activity_id uuid NOT NULL,
  insats_id uuid,
  owner_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(insats_id, forbund_id)) STORED,
  kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 5),
  held_on date NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  kommun text CHECK (kommun ~ '^[0-9]{4}$'),
  place text CHECK (length(place) BETWEEN 1 AND 200),
  organiser text CHECK (length(organiser) BETWEEN 1 AND 200),
  target_group text CHECK (length(target_group) BETWEEN 1 AND 200),
  shared_by smallint NOT NULL DEFAULT 1 CHECK (shared_by BETWEEN 1 AND 20),
  share_basis text NOT NULL DEFAULT 'counted' CHECK (share_basis IN ('counted', 'equal')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, activity_id),
  UNIQUE (forbund_id, activity_id, owner_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats,
  CHECK (kommun IS NULL OR kind = 2),
  CHECK (shared_by = 1 OR kind = 1)
);
CREATE INDEX activity_held_on ON activity (forbund_id, held_on);

CREATE TABLE activity_participants (
  forbund_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  party smallint NOT NULL CHECK (party BETWEEN 0 AND 6),
  woman integer NOT NULL CHECK (woman >= 0),
  man integer NOT NULL CHECK (man >= 0),
  other integer NOT NULL CHECK (other >= 0),
  unknown integer NOT NULL CHECK (unknown >= 0),
  PRIMARY KEY (forbund_id, activity_id, party),
  FOREIGN KEY (forbund_id, activity_id, owner_id) REFERENCES activity (forbund_id, activity_id, owner_id)
);
`;

/** Themes, topics and places are offered to everybody in the förbund: they are nobody's. Only the words, not who used them. */
const words = `
CREATE FUNCTION activity_words() RETURNS TABLE (kind smallint, field text, word text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT DISTINCT a.kind, w.field, w.word FROM activity a, LATERAL (VALUES
    ('subject', a.subject), ('place', a.place), ('organiser', a.organiser), ('targetGroup', a.target_group)) AS w (field, word)
    WHERE ${tenant} AND w.word IS NOT NULL $$;
REVOKE ALL ON FUNCTION activity_words() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION activity_words() TO utfall_insats, utfall_statistics, utfall_forbund;
`;

const names = ['activity', 'activity_participants'];
const owners = { activity: 'owner_id', activity_participants: 'owner_id' };

export const Activities1700000000021 = sqlMigration('Activities1700000000021', () =>
  [
    tables,
    tenantPolicies(names),
    reachPolicies(owners),
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${names.join(', ')} TO utfall_insats, utfall_forbund;
     GRANT SELECT ON ${names.join(', ')} TO utfall_statistics;`,
    words,
  ].join('\n'),
);
