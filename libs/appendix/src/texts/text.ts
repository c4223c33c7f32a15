import type { Text } from '@utfall/codebook';
import { groupThousands } from '@utfall/economy';

export type Lang = 'sv' | 'en';

/** The same sentence in both languages. */
export function inBoth(write: (lang: Lang) => string): Text {
  return { sv: write('sv'), en: write('en') };
}

/** A whole count with thousands grouped. */
export function numberText(count: number | bigint, lang: Lang): string {
  return groupThousands(BigInt(count), lang);
}

/** `63 %` with a no-break space, in English `63%`. */
export function percentText(percent: number | string, lang: Lang): string {
  return lang === 'sv' ? `${percent}\u00a0%` : `${percent}%`;
}

/** `a, b och c`. */
export function listText(parts: readonly string[], lang: Lang): string {
  if (parts.length < 2) return parts.join('');
  const and = lang === 'sv' ? 'och' : 'and';
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts[parts.length - 1] ?? ''}`;
}
