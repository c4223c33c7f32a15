import { type FieldProblem, questionFieldProblems } from '@utfall/api-contract';
import { checkQuestion, type OwnQuestion, utfallCodebook } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Every fault of a question as it would be saved, its insats included. */
export async function questionProblemsOf(
  tx: Transaction,
  question: OwnQuestion,
  all: readonly OwnQuestion[],
  before?: { readonly question: OwnQuestion; readonly hasAnswers: boolean },
): Promise<FieldProblem[]> {
  const others = all.filter(({ id }) => id !== question.id);
  const problems = questionFieldProblems(checkQuestion(question, { codebook: utfallCodebook, others, before }));
  return [...(await insatsProblems(tx, question.insatsId)), ...problems];
}

async function insatsProblems(tx: Transaction, insatsId: string | null): Promise<FieldProblem[]> {
  if (insatsId === null) return [];
  const found = await tx.query(`SELECT 1 FROM insats WHERE forbund_id = $1 AND insats_id = $2`, [
    tx.principal.forbundId,
    insatsId,
  ]);
  if (found.length > 0) return [];
  const message = 'Välj en insats i förbundet, eller alla.';
  return [
    { field: 'insatsId', code: 'unknown', message, messageEn: 'Choose an insats of the förbund, or all of them.' },
  ];
}
