import type { ModeChangeView } from '@utfall/api-contract';
import { categoryByNumber, structuralVariables, utfallCodebook } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadParticipation } from './load-participation.js';

interface Row {
  readonly on: string;
  readonly from: number;
  readonly to: number;
  readonly reason: ModeChangeView['reason'];
}

/** When a participation changed its mode and why, the latest first. The one place where the reason is told. */
export async function readModes(tx: Transaction, { id }: { readonly id: string }): Promise<Result<ModeChangeView[]>> {
  if (!(await loadParticipation(tx, id))) return failure('notFound');
  return success((await loadModeChanges(tx, id)).reverse());
}

/** In the order that they were made, which is that of their days too. */
export async function loadModeChanges(tx: Transaction, id: string): Promise<ModeChangeView[]> {
  const rows = await tx.query<Row>(
    `SELECT changed_on AS "on", from_mode AS "from", to_mode AS "to", reason FROM mode_change
     WHERE forbund_id = $1 AND participation_id = $2 ORDER BY change_no`,
    [tx.principal.forbundId, id],
  );
  return rows.map(({ on, from, to, reason }) => ({ on, from: modeOf(from), to: modeOf(to), reason }));
}

function modeOf(number: number): ModeChangeView['from'] {
  const id = categoryByNumber(utfallCodebook.variable(structuralVariables.mode), number)?.id;
  return id as ModeChangeView['from'];
}
