import { periodText } from '@utfall/appendix';
import type { Language } from '../../../shared/language/language.js';

/** 2019-01 → «januari 2019». */
export function monthText(month: string, language: Language): string {
  return periodText({ from: month, to: month }, language);
}
