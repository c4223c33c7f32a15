import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Ids of the questions that somebody within the caller's reach has answered. Seen through the view: no role of the förbund's reads rows. */
export async function answeredQuestions(tx: Transaction, id?: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ question_id: string }>(
    `SELECT q.question_id FROM question q
     WHERE q.forbund_id = $1 AND ($2::uuid IS NULL OR q.question_id = $2)
       AND EXISTS (SELECT FROM question_answer_fact a WHERE a.forbund_id = q.forbund_id AND a.question_id = q.question_id)`,
    [tx.principal.forbundId, id ?? null],
  );
  return new Set(rows.map((row) => row.question_id));
}
