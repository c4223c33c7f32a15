import type { Transaction } from '../../../platform/database/unit-of-work.js';
import type { Stage } from '../import-kind.js';
import { MODE_COLUMN, WITH_DATA } from './participation-columns.js';

/** Running numbers that the rows of one insats and year without a code take, the first after `base`. */
export interface NumberRange {
  readonly insats_id: string;
  readonly year: number;
  readonly prefix: string;
  readonly base: number;
}

/** A code of our own form, whoever wrote it (libs/participation, runningNumberOf). */
const OWN_FORM = '^[A-ZÅÄÖ0-9]{2,8}-[0-9]{4}-[0-9]{3,9}$';

/** Codes in the file that look like our own move the counter on, so that the next enrolment does not take one again. */
const RAISE_COUNTERS = `
INSERT INTO code_counter (forbund_id, insats_id, year, last)
SELECT $1, i.insats_id, split_part(code, '-', 2)::smallint, max(split_part(code, '-', 3)::integer)
FROM (SELECT DISTINCT payload ->> 'code' AS code FROM import_stage WHERE forbund_id = $1 AND import_id = $2) c
JOIN insats i ON i.forbund_id = $1 AND i.code_prefix = split_part(code, '-', 1)
WHERE code ~ '${OWN_FORM}'
GROUP BY i.insats_id, split_part(code, '-', 2)
ON CONFLICT (forbund_id, insats_id, year) DO UPDATE SET last = greatest(code_counter.last, excluded.last)`;

/** Takes the numbers that are needed; the counter's row is locked until the import ends. */
const RESERVE = `
WITH needed AS (
  SELECT (payload ->> 'insats_id')::uuid AS insats_id, extract(year FROM (payload ->> 'start_date')::date)::smallint AS year,
         count(*)::integer AS rows
  FROM import_stage
  WHERE forbund_id = $1 AND import_id = $2 AND payload ->> 'code' IS NULL AND (payload ->> '${MODE_COLUMN}')::smallint = ${WITH_DATA}
  GROUP BY 1, 2
), taken AS (
  INSERT INTO code_counter (forbund_id, insats_id, year, last)
  SELECT $1, insats_id, year, rows FROM needed ORDER BY insats_id, year
  ON CONFLICT (forbund_id, insats_id, year) DO UPDATE SET last = code_counter.last + excluded.last
  RETURNING insats_id, year, last
)
SELECT t.insats_id, t.year, i.code_prefix AS prefix, t.last - n.rows AS base, n.rows
FROM taken t JOIN needed n USING (insats_id, year) JOIN insats i ON i.forbund_id = $1 AND i.insats_id = t.insats_id`;

/** The highest number of a range that some code has after all (kept as written by an earlier import into another insats). */
const HIGHEST_USED = `
SELECT max(n)::integer AS used FROM generate_series($1::integer + 1, $1::integer + $2::integer) n
WHERE participant_of_code($3 || '-' || $4 || '-' || lpad(n::text, greatest(3, length(n::text)), '0')) IS NOT NULL`;

/** Numbers for the rows with data that bring no code (ADR 17). */
export async function numberCodes(tx: Transaction, stage: Stage): Promise<NumberRange[]> {
  const values = [stage.forbundId, stage.importId];
  await tx.query(RAISE_COUNTERS, values);
  const reserved = await tx.query<NumberRange & { rows: number }>(RESERVE, values);
  const ranges: NumberRange[] = [];
  for (const { rows, ...range } of reserved) ranges.push({ ...range, base: await freeBase(tx, stage, range, rows) });
  return ranges;
}

async function freeBase(tx: Transaction, stage: Stage, range: NumberRange, rows: number): Promise<number> {
  let base = range.base;
  for (;;) {
    const [found] = await tx.query<{ used: number | null }>(HIGHEST_USED, [
      base,
      rows,
      range.prefix,
      String(range.year),
    ]);
    if (found?.used === null || found?.used === undefined) break;
    base = found.used;
  }
  if (base !== range.base) {
    await tx.query(`UPDATE code_counter SET last = $4 WHERE forbund_id = $1 AND insats_id = $2 AND year = $3`, [
      stage.forbundId,
      range.insats_id,
      range.year,
      base + rows,
    ]);
  }
  return base;
}
