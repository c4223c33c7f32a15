import { everywhere, reaches, reachPolicies, tenantPolicies } from './tenant-policies.js';
import { sqlMigration } from './sql-migration.js';

const TABLES = `
CREATE TABLE consent (
  forbund_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('followUp', 'secrecyRelease')),
  form text NOT NULL CHECK (form IN ('written', 'oral', 'digital')),
  given_on date NOT NULL,
  withdrawn_on date CHECK (withdrawn_on >= given_on),
  PRIMARY KEY (forbund_id, consent_id),
  FOREIGN KEY (forbund_id, participation_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id)
);
CREATE INDEX consent_participation ON consent (forbund_id, participation_id);
CREATE UNIQUE INDEX consent_in_force ON consent (forbund_id, participation_id, purpose) WHERE withdrawn_on IS NULL;
COMMENT ON TABLE consent IS 'kept when anonymous: that there was a consent, and until when';

CREATE TABLE mode_change (
  forbund_id uuid NOT NULL,
  mode_change_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  changed_on date NOT NULL,
  change_no integer NOT NULL CHECK (change_no >= 1),
  from_mode smallint NOT NULL CHECK (from_mode IN (1, 2)),
  to_mode smallint NOT NULL CHECK (to_mode IN (1, 2) AND to_mode <> from_mode),
  reason text NOT NULL CHECK (reason IN ('consentWithdrawn', 'protectedIdentity', 'consentGiven')),
  PRIMARY KEY (forbund_id, mode_change_id),
  UNIQUE (forbund_id, participation_id, change_no),
  FOREIGN KEY (forbund_id, participation_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id)
);
CREATE INDEX mode_change_day ON mode_change (forbund_id, changed_on);
COMMENT ON TABLE mode_change IS 'kept when anonymous: days, so that the flow of two periods can be compared';
`;

/**
 * What the flow needs to tell changes of mode from people who came or went: spell, gender and place, no id, no code and no
 * reason. Whoever has a protected identity is told by none of it.
 */
const FACTS = `
CREATE VIEW mode_change_fact AS
SELECT m.forbund_id, m.insats_id, m.changed_on, m.to_mode, p.gender, p.exit_reason, p.start_date, p.active_until
FROM mode_change m
JOIN participation p ON p.forbund_id = m.forbund_id AND p.participation_id = m.participation_id
WHERE ${everywhere} OR ${reaches('m.insats_id')};
`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE (withdrawn_on) ON consent TO utfall_insats;
GRANT SELECT, INSERT ON mode_change TO utfall_insats;
GRANT SELECT ON mode_change_fact TO utfall_insats, utfall_statistics, utfall_forbund;
`;

/**
 * What belongs to a participation goes with the identity by itself: every table with a foreign key of its forbund_id,
 * participation_id and insats_id is emptied of the participation, unless its comment begins with «kept when anonymous» and says
 * why. A table that somebody adds and forgets is thus erased, not kept.
 */
const FORGET = `
CREATE OR REPLACE FUNCTION forget_identity(forgotten uuid, person uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  reach text := current_setting('app.insatser', true);
  part regclass;
BEGIN
  PERFORM FROM participation
    WHERE forbund_id = tenant AND participation_id = forgotten AND mode = 2
      AND (reach = '*' OR insats_id = ANY (string_to_array(nullif(reach, ''), ',')::uuid[]));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'participation % is not anonymous or out of reach', forgotten;
  END IF;
  FOR part IN
    SELECT c.conrelid::regclass FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid = 'participation'::regclass
      AND (SELECT array_agg(a.attname::text ORDER BY a.attname::text) FROM pg_attribute a
           WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)) = ARRAY['forbund_id', 'insats_id', 'participation_id']
      AND coalesce(obj_description(c.conrelid, 'pg_class'), '') NOT LIKE 'kept when anonymous%'
  LOOP
    EXECUTE format('DELETE FROM %s WHERE forbund_id = $1 AND participation_id = $2', part) USING tenant, forgotten;
  END LOOP;
  DELETE FROM audit_content c USING audit_entry e
    WHERE e.forbund_id = tenant AND e.subject_id = forgotten AND e.subject_type = 'participation'
      AND c.forbund_id = tenant AND c.content_id = e.content_id;
  DELETE FROM participant_code c
    WHERE c.forbund_id = tenant AND c.participant_id = person
      AND NOT EXISTS (SELECT FROM participation p WHERE p.forbund_id = tenant AND p.code = c.code);
  DELETE FROM participant r
    WHERE r.forbund_id = tenant AND r.participant_id = person
      AND NOT EXISTS (SELECT FROM participant_code c WHERE c.forbund_id = tenant AND c.participant_id = person);
END $$;
`;

/** Consents by purpose, the changes of mode that they lead to, and what a withdrawal takes away. */
export const Consents1700000000014 = sqlMigration('Consents1700000000014', () =>
  [
    TABLES,
    tenantPolicies(['consent', 'mode_change']),
    reachPolicies({ consent: 'insats_id', mode_change: 'insats_id' }),
    FACTS,
    GRANTS,
    FORGET,
  ].join('\n'),
);
