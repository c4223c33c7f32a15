import { neutralQuestions } from '@utfall/activities';
import type { ViolenceQuestionsDto, ViolenceQuestionsView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';

/** What the förbund calls its questions, or the neutral ones while it has written none. */
export async function readViolenceQuestions(tx: Transaction): Promise<Result<ViolenceQuestionsView>> {
  const [row] = await tx.query<ViolenceQuestionsView>(
    `SELECT texts, version FROM violence_questions WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return success(row ?? { texts: neutralQuestions.map(({ sv }) => sv), version: 0 });
}

/** The whole list. Counts stay with the place of their question. */
export async function defineViolenceQuestions(
  tx: Transaction,
  { questions, version }: ViolenceQuestionsDto,
  clock: Clock,
): Promise<Result<ViolenceQuestionsView>> {
  const { forbundId } = tx.principal;
  const texts = questions.map(({ text }) => text);
  const written = await tx.query<ViolenceQuestionsView>(
    version === 0
      ? `INSERT INTO violence_questions (forbund_id, texts) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING texts, version`
      : `UPDATE violence_questions SET texts = $2, version = version + 1 WHERE forbund_id = $1 AND version = $3 RETURNING texts, version`,
    version === 0 ? [forbundId, texts] : [forbundId, texts, version],
  );
  const [after] = written;
  if (!after) {
    const current = await readViolenceQuestions(tx);
    return failure('staleVersion', { current: current.ok ? current.value : undefined });
  }
  await recordAudit(tx, {
    at: clock.now(),
    action: 'questionsDefined',
    subjectType: 'violence',
    subjectId: forbundId,
    insatsId: null,
    after,
  });
  return success(after);
}
