import { sqlMigration } from './sql-migration.js';

/** Answers to own questions go with their participation when an import that brought it is undone. */
const FOLLOW = `
ALTER TABLE question_answer DROP CONSTRAINT question_answer_forbund_id_participation_id_insats_id_fkey;
ALTER TABLE question_answer ADD CONSTRAINT question_answer_participation
  FOREIGN KEY (forbund_id, participation_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id)
  ON UPDATE CASCADE ON DELETE CASCADE;
`;

/** They are part of the record, whose version tells when somebody has changed them: that they are there is no touch. */
const TOUCHED = `
CREATE OR REPLACE FUNCTION import_rows_touched(imported uuid) RETURNS TABLE (row_no integer, participation_id uuid)
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
      AND c.conrelid NOT IN ('import_batch_row'::regclass, 'question_answer'::regclass)
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT r.row_no, r.participation_id FROM import_batch_row r
       WHERE r.forbund_id = $1 AND r.import_id = $2
         AND EXISTS (SELECT FROM %s o WHERE o.forbund_id = $1 AND o.%I = r.participation_id)', other.name, other.key)
      USING tenant, imported;
  END LOOP;
END $$;
`;

export const OwnAnswersFollow1700000000025 = sqlMigration('OwnAnswersFollow1700000000025', () =>
  [FOLLOW, TOUCHED].join('\n'),
);
