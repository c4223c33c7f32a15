import type { Language } from './language.js';

/** A median of whole days, which may lie between two of them: `10,5`, in English `10.5`. */
export function medianText(median: number, language: Language): string {
  return language === 'sv' ? String(median).replace('.', ',') : String(median);
}
