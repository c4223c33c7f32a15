import type { LocalDate } from '@utfall/calendar';
import { categoryById, modeIds, structuralVariables, utfallCodebook } from '@utfall/codebook';
import type { ModeChangeRow } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** From the first day on, of spells that began before `end`; changes after the period are among them (counting rule 1). */
const CHANGES = `
SELECT insats_id, start_date - date '1970-01-01' AS start,
  CASE WHEN active_until = 'infinity' THEN NULL ELSE active_until - date '1970-01-01' END AS "end",
  changed_on - date '1970-01-01' AS "on", to_mode, gender, exit_reason
FROM mode_change_fact
WHERE changed_on >= $1 AND active_until >= $1 AND start_date < $2`;

interface Row extends Pick<ModeChangeRow, 'start' | 'end' | 'on' | 'gender'> {
  readonly insats_id: string;
  readonly to_mode: number;
  readonly exit_reason: number | null;
}

const withData = categoryById(utfallCodebook.variable(structuralVariables.mode), modeIds.withData)?.number;

/** Changes of mode as the caller's role and reach show them. @param insatser ids in the order that rows refer to them by index */
export async function loadModeChanges(
  tx: Transaction,
  insatser: readonly string[],
  start: LocalDate,
  end: LocalDate,
): Promise<ModeChangeRow[]> {
  const indexOf = new Map(insatser.map((id, index) => [id, index]));
  const rows = await tx.query<Row>(CHANGES, [start, end]);
  return rows.flatMap(({ insats_id: id, to_mode: toMode, exit_reason: exitReason, ...row }) => {
    const insats = indexOf.get(id);
    return insats === undefined ? [] : [{ ...row, insats, exitReason, toWithData: toMode === withData }];
  });
}
