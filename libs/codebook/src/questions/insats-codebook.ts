import { type Codebook, createCodebook } from '../codebook.js';
import { utfallCodebook } from '../utfall-codebook.js';
import { type AskedInsats, isAskedIn, type OwnQuestion } from './own-question.js';
import { questionVariable } from './question-variable.js';

/** The codebooks of a förbund: the product's with the questions that it asks itself. */
export interface ForbundCodebooks {
  /** What is asked in an insats; closed questions too, since old answers keep their labels. */
  of(insats: AskedInsats): Codebook;
  /** Everything that is asked somewhere. */
  readonly all: Codebook;
}

/**
 * @param questions all of the förbund's, in the order in which they were made
 * @throws RangeError when two questions, or a question and a variable, have the same heading: refused when they are made
 */
export function forbundCodebooks(questions: readonly OwnQuestion[], base: Codebook = utfallCodebook): ForbundCodebooks {
  const variables = questions.map(questionVariable);
  const known = new Map<string, Codebook>();
  const withQuestions = (asked: (question: OwnQuestion) => boolean): Codebook => {
    const own = variables.filter((_, i) => asked(questions[i] as OwnQuestion));
    const key = own.map(({ id }) => id).join();
    const found = known.get(key) ?? (own.length === 0 ? base : createCodebook([...base.variables, ...own]));
    known.set(key, found);
    return found;
  };
  return {
    of: (insats) => withQuestions((question) => isAskedIn(question, insats)),
    all: withQuestions(() => true),
  };
}
