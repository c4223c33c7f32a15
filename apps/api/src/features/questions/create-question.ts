import { randomUUID } from 'node:crypto';
import { type QuestionDto, questionOfDto, type QuestionView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { loadQuestion } from './load-question.js';
import { lockQuestions } from './lock-questions.js';
import { questionProblemsOf } from './question-problems-of.js';
import { insertQuestion } from './save-question.js';

interface Creation {
  readonly dto: QuestionDto;
  readonly attempt: Attempt | null;
}

/** A question of the förbund's own, asked from its first day on. */
export async function createQuestion(
  tx: Transaction,
  { dto, attempt }: Creation,
  clock: Clock,
): Promise<Result<QuestionView>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value === id) {
    const question = questionOfDto(dto, id);
    const problems = await questionProblemsOf(tx, question, await lockQuestions(tx));
    if (problems.length > 0) return invalid(problems);
    await insertQuestion(tx, question);
  }
  const after = await loadQuestion(tx, claimed.value);
  if (!after) return failure('notFound');
  if (claimed.value === id) {
    const { insatsId } = after;
    await recordAudit(tx, {
      at: clock.now(),
      action: 'created',
      subjectType: 'question',
      subjectId: id,
      insatsId,
      after,
    });
  }
  return success(after);
}
