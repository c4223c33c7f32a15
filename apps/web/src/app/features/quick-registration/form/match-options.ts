import { normalizedLabel, type FormOption } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';

/** As many as one reads; more are found by writing one more letter. */
const MOST_SHOWN = 60;

/** The options that a text may mean: those that begin with it first, then those with a word that does. '' = all. */
export function matchOptions(options: readonly FormOption[], text: string, language: Language): readonly FormOption[] {
  const asked = normalizedLabel(text);
  if (asked === '') return options.slice(0, MOST_SHOWN);
  const named = options.map((option) => ({ option, name: normalizedLabel(option.label[language]) }));
  const begins = named.filter(({ name }) => name.startsWith(asked));
  const inside = named.filter(({ name }) => !name.startsWith(asked) && name.includes(` ${asked}`));
  const byCode = named.filter(({ option }) => normalizedLabel(option.id) === asked);
  return [...new Set([...byCode, ...begins, ...inside])].map(({ option }) => option).slice(0, MOST_SHOWN);
}
