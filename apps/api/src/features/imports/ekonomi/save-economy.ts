import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { counted } from '../counted.js';
import type { Saved, Stage } from '../import-kind.js';

const COLUMNS = 'code, name, type, from_month, to_month, annual_budget, budget, outturn, forecast';

/** The same code and period again replaces what was there: a ledger is corrected, never added to itself. */
const SAVE = `
WITH staged AS (
  SELECT r.* FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::economy_row, s.payload) r
  WHERE s.forbund_id = $1 AND s.import_id = $2
), replaced AS (
  SELECT count(*)::integer AS rows FROM staged JOIN economy_row e USING (code, from_month, to_month) WHERE e.forbund_id = $1
), saved AS (
  INSERT INTO economy_row (forbund_id, economy_row_id, ${COLUMNS})
  SELECT $1, gen_random_uuid(), ${COLUMNS} FROM staged
  ON CONFLICT (forbund_id, code, from_month, to_month) DO UPDATE SET
    name = excluded.name, type = excluded.type, annual_budget = excluded.annual_budget, budget = excluded.budget,
    outturn = excluded.outturn, forecast = excluded.forecast
  RETURNING 1
)
SELECT (SELECT count(*) FROM saved)::integer AS rows, (SELECT rows FROM replaced) AS replaced`;

interface Counts {
  readonly [name: string]: number;
  readonly rows: number;
  readonly replaced: number;
}

export async function saveEconomy(tx: Transaction, stage: Stage): Promise<Saved> {
  const [counts] = await tx.query<Counts>(SAVE, [stage.forbundId, stage.importId]);
  if (!counts) throw new Error('the import answered nothing');
  const replaced = counts.replaced === 0 ? '' : `, varav ${counts.replaced.toLocaleString('sv-SE')} ersatte tidigare`;
  return { rows: counts.rows, summary: `${counted(counts.rows, 'ekonomirad', 'ekonomirader')}${replaced}`, counts };
}
