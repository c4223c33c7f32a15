import { randomUUID } from 'node:crypto';
import { type AnswerSet, categoryById, structuralVariables, utfallCodebook } from '@utfall/codebook';
import type { ModeChange } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from './participation-record.js';

/** One line of the mode history. The participation is locked, so the numbers follow each other. */
export async function saveModeChange(
  tx: Transaction,
  before: ParticipationRecord,
  after: AnswerSet,
  { on, reason }: Pick<ModeChange, 'on' | 'reason'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO mode_change (forbund_id, mode_change_id, participation_id, insats_id, changed_on, change_no, from_mode, to_mode, reason)
     SELECT $1, $2, $3, $4, $5, coalesce(max(change_no), 0) + 1, $6, $7, $8
     FROM mode_change WHERE forbund_id = $1 AND participation_id = $3`,
    [tx.principal.forbundId, randomUUID(), before.id, before.insatsId, on, modeOf(before), modeOf(after), reason],
  );
}

function modeOf({ answers }: AnswerSet): number | undefined {
  const variable = utfallCodebook.variable(structuralVariables.mode);
  return categoryById(variable, String(answers[variable.id]))?.number;
}
