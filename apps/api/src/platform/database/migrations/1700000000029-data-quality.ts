import { sqlMigration } from './sql-migration.js';
import { reachPolicies, tenantPolicies } from './tenant-policies.js';

/**
 * When an exit was registered, and what came by a file: timeliness is of what a person registered about somebody who had just
 * begun or left. The trigger sees every way to an exit, and an undone one.
 */
const registered = `
ALTER TABLE participation ADD COLUMN by_import boolean NOT NULL DEFAULT false;
ALTER TABLE participation ADD COLUMN exit_registered_at timestamptz;
-- Row security shows the owner no row without a förbund; what is there already belongs to several.
ALTER TABLE participation NO FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY;
-- What is there already: an enrolment by hand has its entry in the audit trail, and so has its exit.
UPDATE participation p SET by_import = NOT EXISTS (
  SELECT FROM audit_entry e WHERE e.forbund_id = p.forbund_id AND e.subject_id = p.participation_id
    AND e.subject_type = 'participation' AND e.action = 'enrolled');
UPDATE participation p SET exit_registered_at = (
  SELECT max(e.at) FROM audit_entry e WHERE e.forbund_id = p.forbund_id AND e.subject_id = p.participation_id
    AND e.subject_type = 'participation' AND e.action = 'ended')
WHERE p.end_date IS NOT NULL;
ALTER TABLE participation FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;

CREATE FUNCTION note_exit_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.end_date IS NULL THEN
    NEW.exit_registered_at := NULL;
  ELSIF OLD.end_date IS NULL THEN
    NEW.exit_registered_at := NEW.updated_at;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER note_exit_registered BEFORE UPDATE OF end_date ON participation
  FOR EACH ROW EXECUTE FUNCTION note_exit_registered();
`;

/** An oddity that is right as it stands, with the values it rests on: when they change, the acceptance lapses by itself. */
const acceptance = `
CREATE TABLE quality_acceptance (
  forbund_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  check_id text NOT NULL CHECK (length(check_id) BETWEEN 1 AND 80),
  fingerprint text NOT NULL CHECK (length(fingerprint) BETWEEN 1 AND 1000),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  version integer NOT NULL DEFAULT 1,
  accepted_at timestamptz NOT NULL,
  accepted_by uuid,
  PRIMARY KEY (forbund_id, participation_id, check_id),
  FOREIGN KEY (forbund_id, participation_id, insats_id)
    REFERENCES participation (forbund_id, participation_id, insats_id) ON DELETE CASCADE
);
${tenantPolicies(['quality_acceptance'])}
${reachPolicies({ quality_acceptance: 'insats_id' })}
GRANT SELECT, INSERT, UPDATE, DELETE ON quality_acceptance TO utfall_insats;
`;

/**
 * What the checks ask for beside \`participation_fact\`, put beside it by \`record\`, which means nothing outside the transaction: no
 * id, no code, and of an acceptance neither reason nor person. An unset or empty \`app.insatser\` gives no rows.
 */
const facts = `
CREATE VIEW quality_fact AS
SELECT p.forbund_id, p.insats_id, uuid_hash_extended(p.participation_id, current_setting('app.salt')::bigint) AS record,
  CASE WHEN p.by_import THEN NULL ELSE p.created_at END AS registered_at, p.exit_registered_at, p.updated_at AS changed_at,
  CASE WHEN p.support_at_start_extent IS NOT NULL THEN (SELECT sum(e) FROM unnest(p.support_at_start_extent) e)::integer END AS support_at_start_extent,
  CASE WHEN p.occupation_at_start_extent IS NOT NULL THEN (SELECT sum(e) FROM unnest(p.occupation_at_start_extent) e)::integer END AS occupation_at_start_extent,
  CASE WHEN p.support_at_exit_extent IS NOT NULL THEN (SELECT sum(e) FROM unnest(p.support_at_exit_extent) e)::integer END AS support_at_exit_extent,
  CASE WHEN p.occupation_at_exit_extent IS NOT NULL THEN (SELECT sum(e) FROM unnest(p.occupation_at_exit_extent) e)::integer END AS occupation_at_exit_extent,
  a.accepted
FROM participation p
LEFT JOIN (
  SELECT forbund_id, participation_id, jsonb_object_agg(check_id, fingerprint) AS accepted
  FROM quality_acceptance GROUP BY forbund_id, participation_id
) a ON a.forbund_id = p.forbund_id AND a.participation_id = p.participation_id
WHERE (SELECT current_setting('app.insatser', true)) = '*'
  OR p.insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]);
GRANT SELECT ON quality_fact TO utfall_statistics, utfall_forbund, utfall_insats;
`;

/**
 * Erases what was accepted about a participation that has become anonymous (mode 2), and the words of it in the audit trail, whose
 * lines stay. No role may delete those by itself.
 */
const forget = `
CREATE FUNCTION forget_quality(forgotten uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  reach text := current_setting('app.insatser', true);
BEGIN
  PERFORM FROM participation
    WHERE forbund_id = tenant AND participation_id = forgotten AND mode = 2
      AND (reach = '*' OR insats_id = ANY (string_to_array(nullif(reach, ''), ',')::uuid[]));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'participation % is not anonymous or out of reach', forgotten;
  END IF;
  DELETE FROM quality_acceptance WHERE forbund_id = tenant AND participation_id = forgotten;
  DELETE FROM audit_content c USING audit_entry e
    WHERE e.forbund_id = tenant AND e.subject_id = forgotten AND e.subject_type = 'qualityAcceptance'
      AND c.forbund_id = tenant AND c.content_id = e.content_id;
END $$;
REVOKE ALL ON FUNCTION forget_quality(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_quality(uuid) TO utfall_insats;
`;

export const DataQuality1700000000029 = sqlMigration('DataQuality1700000000029', () =>
  [registered, acceptance, facts, forget].join('\n'),
);
