import { type QuestionDto, questionOfDto, type QuestionView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { loadQuestion } from './load-question.js';
import { lockQuestions } from './lock-questions.js';
import { questionProblemsOf } from './question-problems-of.js';
import { updateQuestion } from './save-question.js';

interface Change {
  readonly id: string;
  readonly dto: QuestionDto;
}

/** The question whole. Its row is held against new answers, so that none comes between the judgement and the change. */
export async function changeQuestion(
  tx: Transaction,
  { id, dto }: Change,
  clock: Clock,
): Promise<Result<QuestionView>> {
  const all = await lockQuestions(tx);
  await tx.query(`SELECT FROM question WHERE forbund_id = $1 AND question_id = $2 FOR UPDATE`, [
    tx.principal.forbundId,
    id,
  ]);
  const before = await loadQuestion(tx, id);
  if (!before) return failure('notFound');
  if (before.version !== dto.version) return failure('staleVersion', { current: before });
  const question = questionOfDto(dto, id, before.categories);
  const problems = await questionProblemsOf(tx, question, all, { question: before, hasAnswers: before.hasAnswers });
  if (problems.length > 0) return invalid(problems);
  await updateQuestion(tx, question, before.version + 1);
  const after = await loadQuestion(tx, id);
  if (!after) throw new Error(`question ${id} is gone while it is locked`);
  const { insatsId } = after;
  await recordAudit(tx, { at: clock.now(), action: 'edited', subjectType: 'question', subjectId: id, insatsId, after });
  return success(after);
}
