import { encodeOwnAnswers, modeIds, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from './participation-record.js';

/** Those that the form does not know are left: an insats that was moved under another is asked other questions. */
const DELETE = `
DELETE FROM question_answer WHERE forbund_id = $1 AND participation_id = $2 AND question_id = ANY ($3::uuid[])`;
const SAVE = `
INSERT INTO question_answer (forbund_id, participation_id, insats_id, question_id, kind, coded, amount, day)
SELECT $1, $2, $3, r.question, r.kind, r.coded, r.amount, r.day
FROM jsonb_to_recordset($4::jsonb) AS r (question uuid, kind text, coded integer, amount integer, day date)
ON CONFLICT (forbund_id, participation_id, question_id)
  DO UPDATE SET kind = excluded.kind, coded = excluded.coded, amount = excluded.amount, day = excluded.day`;

/** The answers to the förbund's own questions, in the transaction of the record. An anonymous one keeps none at all. */
export async function saveOwnAnswers(tx: Transaction, record: ParticipationRecord): Promise<void> {
  const { forbundId } = tx.principal;
  if (record.answers[structuralVariables.mode] === modeIds.anonymous) {
    await tx.query(`DELETE FROM question_answer WHERE forbund_id = $1 AND participation_id = $2`, [
      forbundId,
      record.id,
    ]);
    return;
  }
  const asked = record.codebook.variables.filter(({ own }) => own).map(({ id }) => id);
  if (asked.length === 0) return;
  const rows = encodeOwnAnswers(record.codebook, record.answers);
  const answered = new Set(rows.map(({ question }) => question));
  await tx.query(DELETE, [forbundId, record.id, asked.filter((id) => !answered.has(id))]);
  if (rows.length > 0) await tx.query(SAVE, [forbundId, record.id, record.insatsId, JSON.stringify(rows)]);
}
