import type { PreviewDuplicate } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { participationColumns } from '../deltagare/participation-columns.js';
import { MAX_LISTED_ERRORS } from '../error-list.js';
import type { Stage } from '../import-kind.js';

/** What becomes of rows without code that are like a registered one in everything. */
export type Alike = 'skip' | 'import';

/**
 * Rows that are there already, in the file or in what is stored. With a code they are the same participation when person, insats and
 * start are the same. Without one, two people may be alike in everything: as many rows as are stored alike are taken for those.
 */
const DUPLICATES = `
WITH codes AS MATERIALIZED (
  SELECT code, participant_of_code(code) AS known FROM (
    SELECT DISTINCT payload ->> 'code' AS code FROM import_stage WHERE forbund_id = $1 AND import_id = $2) c
  WHERE code IS NOT NULL
), staged AS MATERIALIZED (
  SELECT s.row_no, r.insats_id, r.code, r.start_date, c.known, ROW(${participationColumns('r.')})::text AS looks
  FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::participation, s.payload) r LEFT JOIN codes c ON c.code = r.code
  WHERE s.forbund_id = $1 AND s.import_id = $2
), coded AS (
  SELECT s.row_no, s.code, s.looks, p.participation_id IS NOT NULL AS is_stored, ROW(${participationColumns('p.')})::text = s.looks AS is_alike,
         row_number() OVER same AS turn, first_value(s.looks) OVER same AS first_looks
  FROM staged s
  LEFT JOIN participation p ON p.forbund_id = $1 AND p.participant_id = s.known AND p.insats_id = s.insats_id AND p.start_date = s.start_date
  WHERE s.code IS NOT NULL
  WINDOW same AS (PARTITION BY s.code, s.insats_id, s.start_date ORDER BY s.row_no)
), stored AS (
  SELECT p.insats_id, ROW(${participationColumns('p.')})::text AS looks, count(*) AS found
  FROM participation p
  WHERE p.forbund_id = $1 AND p.insats_id IN (SELECT insats_id FROM staged WHERE code IS NULL)
  GROUP BY 1, 2
), uncoded AS (
  SELECT s.row_no, row_number() OVER (PARTITION BY s.insats_id, s.looks ORDER BY s.row_no) AS turn, coalesce(t.found, 0) AS found
  FROM staged s LEFT JOIN stored t USING (insats_id, looks)
  WHERE s.code IS NULL
), judged AS (
  SELECT row_no, code, CASE WHEN is_stored AND is_alike THEN 'registered' WHEN is_stored THEN 'differs'
                            WHEN turn > 1 AND looks = first_looks THEN 'repeated' END AS kind
  FROM coded
  UNION ALL
  SELECT row_no, NULL, CASE WHEN turn <= found THEN 'alikeRegistered' WHEN turn - found > 1 THEN 'alikeInFile' END FROM uncoded
), skipped AS (
  SELECT row_no, code, kind, kind <> 'alikeInFile' AND (kind <> 'alikeRegistered' OR $3) AS "isSkipped" FROM judged WHERE kind IS NOT NULL
), removed AS (
  DELETE FROM import_stage s USING skipped k
  WHERE s.forbund_id = $1 AND s.import_id = $2 AND s.row_no = k.row_no AND k."isSkipped"
)
SELECT row_no AS row, code, kind, "isSkipped", count(*) OVER ()::integer AS total, (count(*) FILTER (WHERE "isSkipped") OVER ())::integer AS skipped
FROM skipped ORDER BY row_no LIMIT ${MAX_LISTED_ERRORS}`;

export interface Duplicates {
  readonly duplicates: readonly PreviewDuplicate[];
  readonly duplicateCount: number;
  readonly skipped: number;
}

/** Takes the rows that are there already out of the stage, and tells which and why. Nothing that is stored is changed. */
export async function skipRegistered(tx: Transaction, stage: Stage, alike: Alike): Promise<Duplicates> {
  const rows = await tx.query<PreviewDuplicate & { total: number; skipped: number }>(DUPLICATES, [
    stage.forbundId,
    stage.importId,
    alike === 'skip',
  ]);
  return {
    duplicates: rows.map(({ row, code, kind, isSkipped }) => ({ row, code, kind, isSkipped })),
    duplicateCount: rows[0]?.total ?? 0,
    skipped: rows[0]?.skipped ?? 0,
  };
}
