import { reachPolicies, tenantPolicies } from './tenant-policies.js';
import { sqlMigration } from './sql-migration.js';

const TABLES = `
CREATE TABLE duplicate_decision (
  forbund_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('samePerson', 'sameSpell', 'different')),
  kept_id uuid NOT NULL,
  other_id uuid NOT NULL CHECK (other_id <> kept_id),
  kept_participant uuid,
  other_participant uuid,
  marked_version integer,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor text NOT NULL,
  undone_at timestamptz,
  PRIMARY KEY (forbund_id, decision_id),
  FOREIGN KEY (forbund_id, kept_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id),
  FOREIGN KEY (forbund_id, other_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id),
  CHECK ((kind = 'samePerson') = (kept_participant IS NOT NULL AND other_participant IS NOT NULL)),
  CHECK ((kind = 'sameSpell') = (marked_version IS NOT NULL))
);
CREATE UNIQUE INDEX duplicate_decision_standing ON duplicate_decision
  (forbund_id, least(kept_id, other_id), greatest(kept_id, other_id)) WHERE undone_at IS NULL;

-- Which codes a merge moved, in whatever insats: nobody's to read, or it would tell where somebody has been.
CREATE TABLE merged_code (
  forbund_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (forbund_id, decision_id, code),
  FOREIGN KEY (forbund_id, decision_id) REFERENCES duplicate_decision ON DELETE CASCADE,
  FOREIGN KEY (forbund_id, code) REFERENCES participant_code ON DELETE CASCADE
);
CREATE INDEX merged_code_code ON merged_code (forbund_id, code);
`;

const GRANTS = `
GRANT SELECT, INSERT, DELETE, UPDATE (undone_at) ON duplicate_decision TO utfall_insats;
`;

const READ_DECISION = `
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  reach text := current_setting('app.insatser', true);
  d duplicate_decision;
  moved integer;
BEGIN
  SELECT * INTO d FROM duplicate_decision
    WHERE forbund_id = tenant AND decision_id = which AND kind = 'samePerson' AND undone_at IS NULL
      AND (reach = '*' OR insats_id = ANY (string_to_array(nullif(reach, ''), ',')::uuid[]))
    FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no standing merge % within reach', which;
  END IF;`;

/**
 * Two participants become one, and two again (ADR 40). A participant is known by codes, and a participation belongs to whom its
 * code belongs: so codes move, in every insats, and no record changes its code. Both run as the owner, only for a decision of
 * the transaction's förbund and reach whose two participations are where it says.
 */
const FUNCTIONS = `
CREATE FUNCTION merge_participants(which uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$ ${READ_DECISION}
  PERFORM FROM participation k JOIN participation o ON o.forbund_id = k.forbund_id AND o.insats_id = k.insats_id
    WHERE k.forbund_id = tenant AND k.participation_id = d.kept_id AND k.participant_id = d.kept_participant
      AND o.participation_id = d.other_id AND o.participant_id = d.other_participant AND k.insats_id = d.insats_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'merge % is not of two participants of its insats', which;
  END IF;
  INSERT INTO merged_code (forbund_id, decision_id, code)
    SELECT tenant, which, code FROM participant_code WHERE forbund_id = tenant AND participant_id = d.other_participant;
  GET DIAGNOSTICS moved = ROW_COUNT;
  UPDATE participant_code SET participant_id = d.kept_participant
    WHERE forbund_id = tenant AND participant_id = d.other_participant;
  UPDATE participation SET participant_id = d.kept_participant
    WHERE forbund_id = tenant AND participant_id = d.other_participant;
  DELETE FROM participant WHERE forbund_id = tenant AND participant_id = d.other_participant;
  RETURN moved;
END $$;

-- 0 = another merge has moved the codes on: that one is split first.
CREATE FUNCTION split_participants(which uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$ ${READ_DECISION}
  PERFORM FROM participant_code p JOIN merged_code m ON m.forbund_id = p.forbund_id AND m.code = p.code
    WHERE m.forbund_id = tenant AND m.decision_id = which AND p.participant_id = d.kept_participant;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  INSERT INTO participant (forbund_id, participant_id) VALUES (tenant, d.other_participant);
  UPDATE participant_code p SET participant_id = d.other_participant FROM merged_code m
    WHERE m.forbund_id = tenant AND m.decision_id = which AND p.forbund_id = tenant AND p.code = m.code
      AND p.participant_id = d.kept_participant;
  GET DIAGNOSTICS moved = ROW_COUNT;
  UPDATE participation p SET participant_id = d.other_participant FROM participant_code c
    WHERE p.forbund_id = tenant AND c.forbund_id = tenant AND c.code = p.code AND c.participant_id = d.other_participant;
  RETURN moved;
END $$;

REVOKE ALL ON FUNCTION merge_participants(uuid), split_participants(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_participants(uuid), split_participants(uuid) TO utfall_insats;
`;

export const Duplicates1700000000015 = sqlMigration('Duplicates1700000000015', () =>
  [
    TABLES,
    tenantPolicies(['duplicate_decision', 'merged_code']),
    reachPolicies({ duplicate_decision: 'insats_id' }),
    GRANTS,
    FUNCTIONS,
  ].join('\n'),
);
