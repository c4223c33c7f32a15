import type { QuestionView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { answeredQuestions } from './answered-questions.js';
import { IN_ORDER, QUESTIONS, questionView, type StoredQuestion } from './stored-question.js';

/** Every question of the förbund: forms need the closed ones too, for the answers that they have. */
export async function listQuestions(tx: Transaction): Promise<Result<QuestionView[]>> {
  const rows = await tx.query<StoredQuestion>(`${QUESTIONS} ${IN_ORDER}`, [tx.principal.forbundId]);
  const answered = await answeredQuestions(tx);
  return success(rows.map((row) => questionView(row, answered)));
}
