import { setImmediate } from 'node:timers/promises';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { counted } from '../counted.js';
import type { Saved, Stage } from '../import-kind.js';
import { type NumberRange, numberCodes } from './number-codes.js';
import { MODE_COLUMN, participationColumns, WITH_DATA } from './participation-columns.js';

/**
 * Lines of the file that one statement saves. All of them stand in one transaction; between two the process lives on, which
 * an embedded database would otherwise hold still for as long as a hundred thousand rows take.
 */
const LINES = 5000;

/**
 * People, codes and participations of the lines from $4 to $5, in one statement, so that they share the same new ids: no
 * temporary table is needed and nothing goes by way of this process.
 */
const SAVE = `
WITH ranges AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb) AS n (insats_id uuid, year integer, prefix text, base integer)
), staged AS MATERIALIZED (
  SELECT s.row_no, r.insats_id, r.code, extract(year FROM r.start_date)::integer AS year,
         r.code IS NULL AND r.${MODE_COLUMN} = ${WITH_DATA} AS wants_code, s.payload -> 'own_answers' AS own_answers, ${participationColumns('r.')}
  FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::participation, s.payload) r
  WHERE s.forbund_id = $1 AND s.import_id = $2 AND s.row_no BETWEEN $4 AND $5
), numbered AS (
  SELECT s.*, n.prefix || '-' || n.year || '-' AS stem,
         (n.base + row_number() OVER (PARTITION BY s.insats_id, s.year, s.wants_code ORDER BY s.row_no))::text AS number
  FROM staged s LEFT JOIN ranges n ON n.insats_id = s.insats_id AND n.year = s.year AND s.wants_code
), coded AS MATERIALIZED (
  SELECT gen_random_uuid() AS participation_id, row_no, insats_id, coalesce(code, stem || lpad(number, greatest(3, length(number)), '0')) AS code,
         own_answers, ${participationColumns()}
  FROM numbered
), people AS MATERIALIZED (
  SELECT code, participant_of_code(code) AS known, gen_random_uuid() AS fresh
  FROM (SELECT DISTINCT code FROM coded WHERE code IS NOT NULL) c
), new_participants AS (
  INSERT INTO participant (forbund_id, participant_id) SELECT $1, fresh FROM people WHERE known IS NULL RETURNING 1
), new_codes AS (
  INSERT INTO participant_code (forbund_id, code, participant_id) SELECT $1, code, fresh FROM people WHERE known IS NULL
), saved AS (
  INSERT INTO participation (forbund_id, participation_id, insats_id, participant_id, code, by_import, ${participationColumns()})
  SELECT $1, c.participation_id, c.insats_id, coalesce(p.known, p.fresh), c.code, true, ${participationColumns('c.')}
  FROM coded c LEFT JOIN people p USING (code)
  RETURNING participation_id, insats_id, version
), answered AS (
  INSERT INTO question_answer (forbund_id, participation_id, insats_id, question_id, kind, coded, amount, day)
  SELECT $1, c.participation_id, c.insats_id, a.question, a.kind, a.coded, a.amount, a.day
  FROM coded c CROSS JOIN LATERAL jsonb_to_recordset(c.own_answers)
    AS a (question uuid, kind text, coded integer, amount integer, day date)
  WHERE c.own_answers IS NOT NULL
), batched AS (
  INSERT INTO import_batch_row (forbund_id, import_id, participation_id, insats_id, row_no, version, new_participant)
  SELECT $1, $2, s.participation_id, s.insats_id, c.row_no, s.version, CASE WHEN p.known IS NULL THEN p.fresh END
  FROM saved s JOIN coded c USING (participation_id) LEFT JOIN people p ON p.code = c.code
)
SELECT (SELECT count(*) FROM saved)::integer AS rows,
       (SELECT coalesce(array_agg(DISTINCT insats_id::text), '{}') FROM saved) AS insatser,
       (SELECT count(*) FROM new_participants)::integer AS "newParticipants",
       (SELECT coalesce(json_agg(json_build_object('insats_id', insats_id, 'year', year, 'rows', rows)), '[]')
        FROM (SELECT insats_id, year, count(*) AS rows FROM staged WHERE wants_code GROUP BY 1, 2) u) AS numbered`;

interface SavedLines {
  readonly rows: number;
  readonly insatser: readonly string[];
  readonly newParticipants: number;
  /** Numbers taken from the ranges. */
  readonly numbered: readonly { readonly insats_id: string; readonly year: number; readonly rows: number }[];
}

/** What can be undone together, and by whom: the rows follow with the participations. */
const BATCH = `
INSERT INTO import_batch (forbund_id, import_id, at, actor_id, actor, file_name, rows, insatser)
SELECT $1, $2, $3, $4, $5, $6, count(*), coalesce(array_agg(DISTINCT (payload ->> 'insats_id')::uuid), '{}')
FROM import_stage WHERE forbund_id = $1 AND import_id = $2`;

/** People and codes that are new, the participations, and counters that stand above every code of the file. */
export async function saveParticipations(tx: Transaction, stage: Stage): Promise<Saved> {
  const values = [stage.forbundId, stage.importId];
  const { accountId, actor } = tx.principal;
  await tx.query(BATCH, [...values, stage.at, accountId, actor, stage.fileName]);
  let ranges = await numberCodes(tx, stage);
  const [lines] = await tx.query<{ first: number; last: number }>(
    `SELECT min(row_no) AS first, max(row_no) AS last FROM import_stage WHERE forbund_id = $1 AND import_id = $2`,
    values,
  );
  const counts = { rows: 0, insatser: 0, newParticipants: 0 };
  const insatser = new Set<string>();
  for (let from = lines?.first ?? 0; from <= (lines?.last ?? -1); from += LINES) {
    const [saved] = await tx.query<SavedLines>(SAVE, [...values, JSON.stringify(ranges), from, from + LINES - 1]);
    if (!saved) throw new Error('the import answered nothing');
    ranges = ranges.map((range) => ({ ...range, base: range.base + takenFrom(range, saved) }));
    counts.rows += saved.rows;
    counts.newParticipants += saved.newParticipants;
    for (const insats of saved.insatser) insatser.add(insats);
    await setImmediate();
  }
  counts.insatser = insatser.size;
  const deltaganden = counted(counts.rows, 'deltagande', 'deltaganden');
  const summary = `${deltaganden} i ${counted(counts.insatser, 'insats', 'insatser')}`;
  return { rows: counts.rows, summary, counts, batchId: stage.importId };
}

function takenFrom(range: NumberRange, { numbered }: SavedLines): number {
  return numbered.find(({ insats_id: id, year }) => id === range.insats_id && year === range.year)?.rows ?? 0;
}
