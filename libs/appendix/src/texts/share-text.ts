import { sharePercent, type ShareRange } from '@utfall/outcome-statistics';
import { numberText, percentText, type Lang } from './text.js';

/** Below this many observations a sentence says the counts and no per cent (counting rule 9). */
export const FEW = 20;

/** `7 av 19`, and from twenty observations `20 av 37 (54 %)`. */
export function shareText(count: number, of: number, lang: Lang): string {
  const counts = `${numberText(count, lang)} ${lang === 'sv' ? 'av' : 'of'} ${numberText(of, lang)}`;
  const percent = sharePercent(count, of);
  return of < FEW || percent === null ? counts : `${counts} (${percentText(percent, lang)})`;
}

/** `17–29 %`, and below twenty observations `4–5 av 6`. */
export function shareRangeText({ lowest, highest, of }: ShareRange, lang: Lang): string {
  const [low, high] = [sharePercent(lowest, of), sharePercent(highest, of)];
  if (of < FEW || low === null || high === null) {
    return `${numberText(lowest, lang)}–${shareText(highest, of, lang)}`;
  }
  return percentText(`${low}–${high}`, lang);
}
