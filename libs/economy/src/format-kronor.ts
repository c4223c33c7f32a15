import { wholeKronor } from './round.js';

/** Between thousands and before the unit, in Swedish: a number never breaks over two lines. */
const NO_BREAK_SPACE = '\u00a0';

/** `1289048` → `1 289 048` (no-break spaces) in Swedish, `1,289,048` in English. A minus is U+2212. */
export function groupThousands(value: bigint, lang: 'sv' | 'en'): string {
  const digits = (value < 0n ? -value : value).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, lang === 'sv' ? NO_BREAK_SPACE : ',');
  return value < 0n ? `−${grouped}` : grouped;
}

/** Whole kronor, half up: `1 289 048 kr`, in English `SEK 1,289,048`. */
export function formatKronor(amount: bigint, lang: 'sv' | 'en'): string {
  const kronor = groupThousands(wholeKronor(amount), lang);
  return lang === 'sv' ? `${kronor}${NO_BREAK_SPACE}kr` : `SEK${NO_BREAK_SPACE}${kronor}`;
}
