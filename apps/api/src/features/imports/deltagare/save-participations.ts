import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { counted } from '../counted.js';
import type { Saved, Stage } from '../import-kind.js';
import { numberCodes } from './number-codes.js';
import { MODE_COLUMN, participationColumns, WITH_DATA } from './participation-columns.js';

/**
 * Everything in one statement, so that people, codes and participations share the same new ids: no temporary table is needed
 * and nothing goes by way of this process.
 */
const SAVE = `
WITH ranges AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb) AS n (insats_id uuid, year integer, prefix text, base integer)
), staged AS (
  SELECT s.row_no, r.insats_id, r.code, extract(year FROM r.start_date)::integer AS year,
         r.code IS NULL AND r.${MODE_COLUMN} = ${WITH_DATA} AS wants_code, ${participationColumns('r.')}
  FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::participation, s.payload) r
  WHERE s.forbund_id = $1 AND s.import_id = $2
), numbered AS (
  SELECT s.*, n.prefix || '-' || n.year || '-' AS stem,
         (n.base + row_number() OVER (PARTITION BY s.insats_id, s.year, s.wants_code ORDER BY s.row_no))::text AS number
  FROM staged s LEFT JOIN ranges n ON s.wants_code AND n.insats_id = s.insats_id AND n.year = s.year
), coded AS MATERIALIZED (
  SELECT gen_random_uuid() AS participation_id, insats_id, coalesce(code, stem || lpad(number, greatest(3, length(number)), '0')) AS code,
         ${participationColumns()}
  FROM numbered
), people AS MATERIALIZED (
  SELECT code, participant_of_code(code) AS known, gen_random_uuid() AS fresh
  FROM (SELECT DISTINCT code FROM coded WHERE code IS NOT NULL) c
), new_participants AS (
  INSERT INTO participant (forbund_id, participant_id) SELECT $1, fresh FROM people WHERE known IS NULL RETURNING 1
), new_codes AS (
  INSERT INTO participant_code (forbund_id, code, participant_id) SELECT $1, code, fresh FROM people WHERE known IS NULL
), saved AS (
  INSERT INTO participation (forbund_id, participation_id, insats_id, participant_id, code, ${participationColumns()})
  SELECT $1, c.participation_id, c.insats_id, coalesce(p.known, p.fresh), c.code, ${participationColumns('c.')}
  FROM coded c LEFT JOIN people p USING (code)
  RETURNING insats_id
)
SELECT (SELECT count(*) FROM saved)::integer AS rows, (SELECT count(DISTINCT insats_id) FROM saved)::integer AS insatser,
       (SELECT count(*) FROM new_participants)::integer AS "newParticipants"`;

interface Counts {
  readonly [name: string]: number;
  readonly rows: number;
  readonly insatser: number;
  readonly newParticipants: number;
}

/** People and codes that are new, the participations, and counters that stand above every code of the file. */
export async function saveParticipations(tx: Transaction, stage: Stage): Promise<Saved> {
  const ranges = await numberCodes(tx, stage);
  const [counts] = await tx.query<Counts>(SAVE, [stage.forbundId, stage.importId, JSON.stringify(ranges)]);
  if (!counts) throw new Error('the import answered nothing');
  return {
    rows: counts.rows,
    summary: `${counted(counts.rows, 'deltagande', 'deltaganden')} i ${counted(counts.insatser, 'insats', 'insatser')}`,
    counts,
  };
}
