import { sharePercent } from '@utfall/outcome-statistics';
import { numberText, percentText, type Lang } from './text.js';

/** Below this many observations a sentence says the counts and no per cent (counting rule 9). */
export const FEW = 20;

/** `7 av 19`, and from twenty observations `20 av 37 (54 %)`. */
export function shareText(count: number, of: number, lang: Lang): string {
  const counts = `${numberText(count, lang)} ${lang === 'sv' ? 'av' : 'of'} ${numberText(of, lang)}`;
  const percent = sharePercent(count, of);
  return of < FEW || percent === null ? counts : `${counts} (${percentText(percent, lang)})`;
}
