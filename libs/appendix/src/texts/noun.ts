import type { Text } from '@utfall/codebook';
import { numberText, type Lang } from './text.js';

/** A word that follows a count, in its two forms. */
export interface Noun {
  readonly one: Text;
  readonly many: Text;
}

/** The form that goes with the count. */
export function nounOf(count: number | bigint, { one, many }: Noun): Text {
  return BigInt(count) === 1n ? one : many;
}

/** `1 ny person`, `4 nya personer`. */
export function countedText(count: number | bigint, noun: Noun, lang: Lang): string {
  return `${numberText(count, lang)} ${nounOf(count, noun)[lang]}`;
}

/** The English verb that goes with the count: `1 was`, `4 were`. */
export function wereText(count: number): 'was' | 'were' {
  return count === 1 ? 'was' : 'were';
}
