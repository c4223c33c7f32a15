import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { MAX_LISTED_ERRORS } from '../error-list.js';
import { importError } from '../import-error.js';
import { NO_ERRORS, type SetErrors, type Stage } from '../import-kind.js';
import { participationColumns } from './participation-columns.js';
import { CODE_HEADING, START_HEADING } from './read-participations.js';

/** The people whom the file names by a code that the förbund knows are locked: an enrolment of theirs waits (ADR 5). */
const LOCK = `
SELECT count(*) FROM (
  SELECT 1 FROM participant
  WHERE forbund_id = $1 AND participant_id IN (
    SELECT participant_of_code(code) FROM (
      SELECT DISTINCT payload ->> 'code' AS code FROM import_stage WHERE forbund_id = $1 AND import_id = $2) c
    WHERE code IS NOT NULL)
  ORDER BY participant_id FOR UPDATE) locked`;

/**
 * Spells of one person in one insats, those of the file and those stored, in order of time. Spells are half-open: one
 * overlaps if it begins before the latest end before it, or if a stored one begins before its own end. Windows and not a
 * join: a file that has the same code in every row must not take quadratic time.
 */
const OVERLAPS = `
WITH codes AS MATERIALIZED (
  SELECT code, participant_of_code(code) AS known FROM (
    SELECT DISTINCT payload ->> 'code' AS code FROM import_stage WHERE forbund_id = $1 AND import_id = $2) c
  WHERE code IS NOT NULL
), spells AS (
  SELECT s.row_no, coalesce(c.known::text, 'code ' || c.code) AS person, (s.payload ->> 'insats_id')::uuid AS insats_id, c.code,
         (s.payload ->> 'start_date')::date AS begins, coalesce((s.payload ->> 'end_date')::date, 'infinity') AS ends
  FROM import_stage s JOIN codes c ON c.code = s.payload ->> 'code'
  WHERE s.forbund_id = $1 AND s.import_id = $2
  UNION ALL
  SELECT 0, p.participant_id::text, p.insats_id, NULL, p.start_date, p.active_until
  FROM participation p
  WHERE p.forbund_id = $1 AND p.participant_id IN (SELECT known FROM codes WHERE known IS NOT NULL)
), judged AS (
  SELECT row_no, code, begins, ends,
         lag(row_no) OVER (PARTITION BY person, insats_id, begins ORDER BY row_no) AS twin,
         max(ARRAY[least(ends, '9999-12-31') - date '1900-01-01', -row_no]) OVER before AS latest,
         min(begins) FILTER (WHERE row_no = 0) OVER after AS next_stored
  FROM spells
  WINDOW before AS (PARTITION BY person, insats_id ORDER BY begins, ends, row_no
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
         after AS (PARTITION BY person, insats_id ORDER BY begins DESC, ends DESC, row_no DESC
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), faults AS (
  SELECT row_no, code, begins::text AS begins,
         CASE WHEN twin IS NOT NULL THEN 'duplicate' ELSE 'overlap' END AS fault,
         CASE WHEN twin IS NOT NULL THEN twin
              WHEN latest[1] > begins - date '1900-01-01' THEN -latest[2]
              ELSE 0 END AS other
  FROM judged
  WHERE row_no > 0 AND (twin IS NOT NULL OR latest[1] > begins - date '1900-01-01' OR next_stored < ends)
)
SELECT *, count(*) OVER ()::integer AS total FROM faults ORDER BY row_no LIMIT ${MAX_LISTED_ERRORS}`;

interface Fault {
  readonly row_no: number;
  readonly code: string;
  readonly begins: string;
  readonly fault: 'duplicate' | 'overlap';
  /** Row of the file; 0 = stored. */
  readonly other: number;
  readonly total: number;
}

/** Overlaps and duplicates within the file and with what is stored; a file without codes that is stored already. */
export async function checkParticipations(tx: Transaction, stage: Stage): Promise<SetErrors> {
  const values = [stage.forbundId, stage.importId];
  await tx.query(LOCK, values);
  const faults = await tx.query<Fault>(OVERLAPS, values);
  if (faults.length === 0) return await checkWithoutCodes(tx, stage);
  return { errors: faults.map(errorOf), count: faults[0]?.total ?? 0 };
}

function errorOf({ row_no: row, code, begins, fault, other }: Fault) {
  if (fault === 'duplicate') {
    return importError(
      {
        sv: `Samma deltagare, insats och startdatum ${other === 0 ? 'är redan registrerat' : `står på rad ${other}`}.`,
        en: `The same participant, insats and start date ${other === 0 ? 'is registered already' : `stands in row ${other}`}.`,
      },
      { row, column: CODE_HEADING, value: code },
    );
  }
  return importError(
    {
      sv: `Deltagandet överlappar ett annat i samma insats, ${other === 0 ? 'som redan är registrerat' : `på rad ${other}`}.`,
      en: `The participation overlaps another in the same insats, ${other === 0 ? 'registered already' : `in row ${other}`}.`,
    },
    { row, column: START_HEADING, value: begins },
  );
}

/**
 * Rows without a code cannot be told apart one by one: two anonymous people may be alike in everything. But a file that
 * has no codes at all and whose every row is stored already, as many times, is the same file again.
 */
const SAME_FILE_AGAIN = `
WITH staged AS (
  SELECT r.insats_id, ROW(${participationColumns('r.')})::text AS looks, count(*) AS wanted
  FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::participation, s.payload) r
  WHERE s.forbund_id = $1 AND s.import_id = $2
  GROUP BY 1, 2
), stored AS (
  SELECT p.insats_id, ROW(${participationColumns('p.')})::text AS looks, count(*) AS found
  FROM participation p
  WHERE p.forbund_id = $1 AND p.insats_id IN (SELECT insats_id FROM staged)
  GROUP BY 1, 2
)
SELECT bool_and(coalesce(found, 0) >= wanted) AS again FROM staged LEFT JOIN stored USING (insats_id, looks)`;

async function checkWithoutCodes(tx: Transaction, stage: Stage): Promise<SetErrors> {
  const values = [stage.forbundId, stage.importId];
  const [staged] = await tx.query<{ rows: number; codes: number }>(
    `SELECT count(*)::integer AS rows, count(payload ->> 'code')::integer AS codes
     FROM import_stage WHERE forbund_id = $1 AND import_id = $2`,
    values,
  );
  if (!staged || staged.rows === 0 || staged.codes > 0) return NO_ERRORS;
  const [found] = await tx.query<{ again: boolean }>(SAME_FILE_AGAIN, values);
  if (!found?.again) return NO_ERRORS;
  const error = importError({
    sv: 'Alla rader i filen är redan registrerade. Den verkar ha importerats förut.',
    en: 'Every row of the file is registered already. It seems to have been imported before.',
  });
  return { errors: [error], count: 1 };
}
