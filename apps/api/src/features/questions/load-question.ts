import type { QuestionView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { answeredQuestions } from './answered-questions.js';
import { QUESTIONS, questionView, type StoredQuestion } from './stored-question.js';

/** One question of the förbund. */
export async function loadQuestion(tx: Transaction, id: string): Promise<QuestionView | undefined> {
  const [row] = await tx.query<StoredQuestion>(`${QUESTIONS} AND q.question_id = $2`, [tx.principal.forbundId, id]);
  return row && questionView(row, await answeredQuestions(tx, id));
}
