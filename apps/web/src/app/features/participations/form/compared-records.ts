import type { ParticipationView } from '@utfall/api-contract';
import { type Codebook, utfallCodebook } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import { answerText } from './answer-text.js';

/** One question and what the two records answer to it. */
export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly first: string;
  readonly second: string;
  readonly differs: boolean;
}

/** Two records side by side, in the order of the form: what either of them answers. */
export function comparedRows(
  first: ParticipationView,
  second: ParticipationView,
  language: Language,
  codebook: Codebook = utfallCodebook,
): readonly ComparedRow[] {
  return codebook.variables.flatMap((variable) => {
    const [a, b] = [first, second].map(({ answers, extents }) =>
      answerText(variable, answers[variable.id] ?? null, language, extents[variable.id]),
    );
    if (!a && !b) return [];
    const [one, two] = [a || '–', b || '–'];
    return [{ id: variable.id, label: variable.label[language], first: one, second: two, differs: one !== two }];
  });
}
