import { sqlMigration } from './sql-migration.js';
import { everywhere, reachPolicies, reaches, tenant, tenantPolicies, tenantRoles } from './tenant-policies.js';

/** The account of the transaction. */
const account = `(SELECT current_setting('app.user_id', true))`;
/** Every insats of the list is within reach. */
const reachesAll = (column: string) =>
  `(${everywhere} OR ${column} <@ string_to_array(nullif((SELECT current_setting('app.insatser', true)), ''), ',')::uuid[])`;

/**
 * A file that is being mapped (its rows lie in import_stage under the same id), how files of a shape were mapped, and what each
 * import made, so that it can be undone as a whole.
 */
const TABLES = `
CREATE UNLOGGED TABLE import_draft (
  forbund_id uuid NOT NULL REFERENCES forbund,
  draft_id uuid NOT NULL,
  staged_by text NOT NULL DEFAULT current_setting('app.user_id'),
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  file jsonb NOT NULL,
  columns jsonb NOT NULL,
  shape text NOT NULL,
  rows integer NOT NULL,
  mapping jsonb NOT NULL,
  remembered boolean NOT NULL,
  PRIMARY KEY (forbund_id, draft_id)
);

CREATE TABLE import_mapping (
  forbund_id uuid NOT NULL REFERENCES forbund,
  mapping_id uuid NOT NULL,
  insats_id uuid,
  shape text NOT NULL,
  saved_by text NOT NULL DEFAULT current_setting('app.user_id'),
  mapping jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (forbund_id, mapping_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats
);
CREATE UNIQUE INDEX import_mapping_insats ON import_mapping (forbund_id, shape, insats_id) WHERE insats_id IS NOT NULL;
CREATE UNIQUE INDEX import_mapping_account ON import_mapping (forbund_id, shape, saved_by) WHERE insats_id IS NULL;

CREATE TABLE import_batch (
  forbund_id uuid NOT NULL REFERENCES forbund,
  import_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor text NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) <= 200),
  rows integer NOT NULL,
  insatser uuid[] NOT NULL,
  undone_at timestamptz,
  undone_by text,
  PRIMARY KEY (forbund_id, import_id)
);
CREATE INDEX import_batch_at ON import_batch (forbund_id, at);

CREATE TABLE import_batch_row (
  forbund_id uuid NOT NULL,
  import_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  row_no integer NOT NULL,
  version integer NOT NULL,
  new_participant uuid,
  PRIMARY KEY (forbund_id, import_id, participation_id),
  FOREIGN KEY (forbund_id, import_id) REFERENCES import_batch,
  FOREIGN KEY (forbund_id, participation_id, insats_id)
    REFERENCES participation (forbund_id, participation_id, insats_id) ON DELETE CASCADE
);
CREATE INDEX import_batch_row_participation ON import_batch_row (forbund_id, participation_id);
COMMENT ON COLUMN import_batch_row.version IS 'of the participation as imported: any other means that somebody has changed it since';
`;

const POLICIES = `
${tenantPolicies(['import_draft', 'import_mapping', 'import_batch', 'import_batch_row'])}
${reachPolicies({ import_batch_row: 'insats_id' })}
CREATE POLICY reach ON import_draft AS RESTRICTIVE TO ${tenantRoles}
  USING (staged_by = ${account}) WITH CHECK (staged_by = ${account});
-- A mapping to one insats is shared by those who work there; one for several is its maker's own, since it names them.
CREATE POLICY reach ON import_mapping AS RESTRICTIVE TO ${tenantRoles}
  USING (CASE WHEN insats_id IS NULL THEN saved_by = ${account} ELSE ${reaches('insats_id')} END)
  WITH CHECK (CASE WHEN insats_id IS NULL THEN saved_by = ${account} ELSE ${reaches('insats_id')} END);
CREATE POLICY reach ON import_batch AS RESTRICTIVE TO ${tenantRoles}
  USING (${reachesAll('insatser')}) WITH CHECK (${reachesAll('insatser')});

GRANT SELECT, INSERT, UPDATE, DELETE ON import_draft, import_mapping TO utfall_insats;
GRANT SELECT, INSERT ON import_batch, import_batch_row TO utfall_insats;
`;

/**
 * Rows of files are kept for a day at most, whoever put them there: a person may never come back. Runs as the owner, whose tenant
 * policy keeps it to the förbund of the transaction. Ids begin with the time (version 7).
 */
const CLEAR = `
CREATE FUNCTION clear_import_leftovers(oldest uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public
AS $$
  DELETE FROM import_stage WHERE ${tenant} AND import_id < oldest;
  DELETE FROM import_draft WHERE ${tenant} AND draft_id < oldest;
$$;
REVOKE ALL ON FUNCTION clear_import_leftovers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_import_leftovers(uuid) TO utfall_insats, utfall_forbund;
`;

/**
 * The rows of an import that somebody has touched since: changed, taken away, or named by a row of any other table. Which tables
 * those are is asked of the catalogue, so that a table that comes later cannot be forgotten.
 */
const TOUCHED = `
CREATE FUNCTION import_rows_touched(imported uuid) RETURNS TABLE (row_no integer, participation_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  reach text := current_setting('app.insatser', true);
  other record;
BEGIN
  PERFORM FROM import_batch b
    WHERE b.forbund_id = tenant AND b.import_id = imported
      AND (reach = '*' OR b.insatser <@ string_to_array(nullif(reach, ''), ',')::uuid[]);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'import % is out of reach', imported;
  END IF;
  RETURN QUERY
    SELECT r.row_no, r.participation_id FROM import_batch_row r
    JOIN participation p ON p.forbund_id = tenant AND p.participation_id = r.participation_id
    WHERE r.forbund_id = tenant AND r.import_id = imported AND p.version <> r.version;
  FOR other IN
    SELECT c.conrelid::regclass AS name, a.attname AS key
    FROM pg_constraint c
    CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (own, theirs)
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.own
    JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = k.theirs
    WHERE c.contype = 'f' AND c.confrelid = 'participation'::regclass AND t.attname = 'participation_id'
      AND c.conrelid <> 'import_batch_row'::regclass
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT r.row_no, r.participation_id FROM import_batch_row r
       WHERE r.forbund_id = $1 AND r.import_id = $2
         AND EXISTS (SELECT FROM %s o WHERE o.forbund_id = $1 AND o.%I = r.participation_id)', other.name, other.key)
      USING tenant, imported;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION import_rows_touched(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION import_rows_touched(uuid) TO utfall_insats;
`;

/**
 * Takes a whole import back: its participations, and the people and codes that came with it and that nothing else names. No role may
 * delete those by itself. @returns rows taken away; null when it must not be done
 */
const UNDO = `
CREATE FUNCTION undo_import(imported uuid, undone timestamptz, by_whom text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  expected integer;
  people uuid[];
  person uuid;
  removed integer;
BEGIN
  SELECT b.rows INTO expected FROM import_batch b
    WHERE b.forbund_id = tenant AND b.import_id = imported AND b.undone_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  PERFORM FROM participation p JOIN import_batch_row r ON r.forbund_id = tenant AND r.participation_id = p.participation_id
    WHERE p.forbund_id = tenant AND r.import_id = imported FOR UPDATE OF p;
  PERFORM FROM import_rows_touched(imported);
  IF FOUND THEN
    RETURN NULL;
  END IF;
  SELECT count(*) INTO removed FROM import_batch_row r WHERE r.forbund_id = tenant AND r.import_id = imported;
  IF removed <> expected THEN
    -- Some are gone already, with their participations.
    RETURN NULL;
  END IF;
  SELECT array_agg(DISTINCT r.new_participant) FILTER (WHERE r.new_participant IS NOT NULL) INTO people
    FROM import_batch_row r WHERE r.forbund_id = tenant AND r.import_id = imported;
  DELETE FROM participation p USING import_batch_row r
    WHERE p.forbund_id = tenant AND r.forbund_id = tenant AND r.import_id = imported AND r.participation_id = p.participation_id;
  FOREACH person IN ARRAY coalesce(people, '{}') LOOP
    BEGIN
      DELETE FROM participant_code c
        WHERE c.forbund_id = tenant AND c.participant_id = person
          AND NOT EXISTS (SELECT FROM participation p WHERE p.forbund_id = tenant AND p.code = c.code);
      DELETE FROM participant r WHERE r.forbund_id = tenant AND r.participant_id = person;
    EXCEPTION WHEN foreign_key_violation THEN
      -- Somebody else knows the person by now: code and person stay.
      NULL;
    END;
  END LOOP;
  UPDATE import_batch SET undone_at = undone, undone_by = by_whom WHERE forbund_id = tenant AND import_id = imported;
  RETURN removed;
END $$;
REVOKE ALL ON FUNCTION undo_import(uuid, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_import(uuid, timestamptz, text) TO utfall_insats;
`;

export const ImportWizard1700000000019 = sqlMigration('ImportWizard1700000000019', () =>
  [TABLES, POLICIES, CLEAR, TOUCHED, UNDO].join('\n'),
);
