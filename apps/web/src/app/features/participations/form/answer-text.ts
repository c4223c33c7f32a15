import { categoryById, type Answer, type Variable } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';

/** An answer as one reads it: labels with their extent, dates as they are; '' when there is none. */
export function answerText(
  variable: Variable,
  answer: Answer,
  language: Language,
  extents: Readonly<Record<string, number>> = {},
): string {
  if (answer === null) return '';
  if (variable.kind === 'number')
    return variable.unit ? `${String(answer)} ${variable.unit[language]}` : String(answer);
  const parts = typeof answer === 'string' ? [answer] : answer;
  return parts
    .map((part) => {
      const label = categoryById(variable, part)?.[language] ?? part;
      const extent = extents[part];
      return extent === undefined ? label : `${label} (${extent} %)`;
    })
    .join(', ');
}
