import {
  fieldProblems,
  type FieldProblem,
  QuestionDto,
  questionFieldProblems,
  questionOfDto,
  type QuestionView,
  readDto,
} from '@utfall/api-contract';
import { checkQuestion, utfallCodebook } from '@utfall/codebook';
import type { QuestionContent } from './question-content.js';

const CATEGORY_FIELD = /^categories\.(\d+)\.?(\w*)$/;

/**
 * What the rules say of the form, before anything is sent: the same that the API would answer.
 * @param all the förbund's questions as they were read
 */
export function faultsOf(
  content: QuestionContent,
  all: readonly QuestionView[],
  saved: QuestionView | undefined,
): FieldProblem[] {
  const plain = { ...content, version: saved?.version ?? 0 };
  const reading = readDto(QuestionDto, plain);
  if (!reading.ok) return inFormWords(fieldProblems(QuestionDto, plain));
  const question = questionOfDto(reading.value, saved?.id ?? '', saved?.categories);
  const others = all.filter(({ id }) => id !== saved?.id);
  const before = saved && { question: saved, hasAnswers: saved.hasAnswers };
  return inFormWords(questionFieldProblems(checkQuestion(question, { codebook: utfallCodebook, others, before })));
}

/** Says which of the answers to choose is meant, and points at its field. */
export function inFormWords(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => {
    const [, index, property] = CATEGORY_FIELD.exec(problem.field) ?? [];
    if (index === undefined) return problem;
    const number = Number(index) + 1;
    return {
      ...problem,
      field: `categories.${index}.${property || 'label'}`,
      message: `Svar ${number}: ${problem.message}`,
      messageEn: `Answer ${number}: ${problem.messageEn}`,
    };
  });
}
