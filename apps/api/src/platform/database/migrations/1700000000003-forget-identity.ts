import { sqlMigration } from './sql-migration.js';

/**
 * Anonymisation erases audit contents and codes that no longer name anybody (ADR 18). No role may delete those by
 * itself: the function runs as the owner and does so only for a participation of the transaction's förbund and reach
 * that is anonymous (mode 2) already. The lines of the audit trail, who did what and when, stay.
 */
const FORGET = `
CREATE FUNCTION forget_identity(forgotten uuid, person uuid) RETURNS void
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
REVOKE ALL ON FUNCTION forget_identity(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_identity(uuid, uuid) TO utfall_insats;
`;

export const ForgetIdentity1700000000003 = sqlMigration('ForgetIdentity1700000000003', () => FORGET);
