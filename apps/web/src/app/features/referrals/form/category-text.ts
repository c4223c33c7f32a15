import { categoryById, utfallCodebook } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';

/** What the codebook calls a category. */
export function categoryText(variable: 'referrer' | 'kommun' | 'gender', id: string, language: Language): string {
  return categoryById(utfallCodebook.variable(variable), id)?.[language] ?? id;
}
