import type { LocalDate } from '@utfall/calendar';
import { type OwnQuestion, questionVariable, utfallCodebook, type Variable } from '@utfall/codebook';
import { FactBuilder, type QuestionFacts } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadQuestions } from '../questions/questions-facts.js';

/** What counting asks of a fact besides the answer; the columns of `question_answer_fact` in this order. */
const structural = ['mode', 'gender', 'place', 'exitReason', 'destination'].map((id) => utfallCodebook.variable(id));

/** Dates as whole days, as facts have them. */
const ANSWERS = `
SELECT question_id, insats_id, start_date - date '1970-01-01',
  CASE WHEN active_until = 'infinity' THEN NULL ELSE active_until - date '1970-01-01' END,
  ${structural.map(({ column }) => column).join(', ')}, coded, amount
FROM question_answer_fact
WHERE active_until >= $1 AND start_date < $2 AND (coded IS NOT NULL OR amount IS NOT NULL)`;

type AnswerRow = [string, string, number, number | null, ...(number | null)[]];

/**
 * The förbund's own questions with their answers, of participations that were active in [start, end), as the caller's role and
 * reach show them. Dates are not counted, and have no table.
 * @param insatser ids in the order that facts refer to them by index
 */
export async function fetchQuestionFacts(
  tx: Transaction,
  insatser: readonly string[],
  start: LocalDate,
  end: LocalDate,
): Promise<QuestionFacts[]> {
  const questions = await loadQuestions(tx);
  const indexOf = new Map(insatser.map((id, index) => [id, index]));
  const counted = questions.flatMap((question, place) =>
    question.kind === 'date' || !isReached(question, indexOf)
      ? []
      : [new Gathering(questionVariable(question, place), indexOf.get(question.insatsId ?? '') ?? null)],
  );
  const byId = new Map(counted.map((gathering) => [gathering.variable.id, gathering]));
  if (counted.length === 0) return [];
  for (const row of await tx.arrays(ANSWERS, [start, end])) {
    const [question, insats, ...rest] = row as AnswerRow;
    const index = indexOf.get(insats);
    if (index !== undefined) byId.get(question)?.add(index, rest);
  }
  return counted.map((gathering) => gathering.facts());
}

/** A question of an insats that the reader does not see has no table. */
function isReached({ insatsId }: OwnQuestion, indexOf: ReadonlyMap<string, number>): boolean {
  return insatsId === null || indexOf.has(insatsId);
}

/** The answers to one question while they are read. */
class Gathering {
  private readonly builder: FactBuilder;
  private readonly amounts: number[] = [];

  constructor(
    readonly variable: Variable,
    private readonly insats: number | null,
  ) {
    this.builder = new FactBuilder(this.isNumber ? structural : [...structural, variable]);
  }

  private get isNumber(): boolean {
    return this.variable.kind === 'number';
  }

  add(insats: number, [start, end, ...values]: (number | null)[]): void {
    const codes = values.slice(0, structural.length);
    const [coded, amount] = values.slice(structural.length);
    if (this.isNumber) this.amounts.push(amount ?? 0);
    this.builder.add(insats, null, start ?? 0, end ?? null, this.isNumber ? codes : [...codes, coded ?? null]);
  }

  facts(): QuestionFacts {
    const { variable, insats } = this;
    return {
      variable,
      insats,
      answered: this.builder.build(),
      amounts: this.isNumber ? Int32Array.from(this.amounts) : null,
    };
  }
}
