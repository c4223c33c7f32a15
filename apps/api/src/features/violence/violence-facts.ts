import { genderOfNumber, type ViolenceRow } from '@utfall/activities';
import { type LocalDate, monthOf } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type StoredTally, tallyColumns, tallyOf } from './stored-tally.js';
import { readViolenceQuestions } from './violence-questions.js';

/** What this feature publishes to others: the tallies from `start` to before `end` within reach, and the questions. */
export async function readViolenceRows(
  tx: Transaction,
  start: LocalDate,
  end: LocalDate,
): Promise<{
  readonly tallies: readonly (Omit<ViolenceRow, 'insats'> & { readonly insatsId: string })[];
  readonly questions: readonly string[];
}> {
  const rows = await tx.query<StoredTally & { readonly insats_id: string }>(
    `SELECT insats_id, ${tallyColumns} FROM violence_tally WHERE forbund_id = $1 AND month >= $2 AND month < $3`,
    [tx.principal.forbundId, start, end],
  );
  const questions = await readViolenceQuestions(tx);
  return {
    tallies: rows.map((row) => ({
      insatsId: row.insats_id,
      month: monthOf(row.month),
      gender: genderOfNumber(row.gender),
      ...tallyOf(row),
    })),
    questions: questions.ok ? questions.value.texts : [],
  };
}
