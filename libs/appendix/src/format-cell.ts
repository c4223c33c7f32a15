import { kronorPerOne } from '@utfall/cost-per-outcome';
import { formatKronor, roundHalfUp } from '@utfall/economy';
import { kronorOf } from './kronor-of.js';
import type { ReportCell } from './report.js';
import { shareRangeText } from './texts/share-text.js';
import { numberText, percentText, type Lang } from './texts/text.js';

/**
 * The cell as it is printed on screen and in every file: `12 (63 %)`, `184 150 kr`, `359`, `ej beräkningsbart`.
 * Why it is not computable is said by `reasonText`.
 */
export function formatCell(cell: ReportCell, lang: Lang): string {
  if (cell.value.kind === 'notComputable') {
    // Hidden is no missing figure: it is there, and not for show.
    if (cell.value.reason === 'tooFew') return '..';
    return lang === 'sv' ? 'ej beräkningsbart' : 'not computable';
  }
  const kronor = kronorOf(cell);
  if (kronor !== null) return formatKronor(kronor * 100n, lang);
  const number = numberOf(cell, cell.value.value, lang);
  return cell.share === null ? number : `${number} (${percentText(cell.share, lang)})`;
}

/**
 * What missing exit reasons allow: `17–29 %`, below twenty observations `4–5 av 6`, of a cost `107 421–184 150 kr`.
 * null where none is missing.
 */
export function formatRange(
  { shareRange, numerator, denominator, rangeDenominator }: ReportCell,
  lang: Lang,
): string | null {
  if (shareRange) return shareRangeText(shareRange, lang);
  if (numerator === null || denominator === null || rangeDenominator === null) return null;
  // Each end from its exact quotient; of a repayment, which is negative, more outcomes make the quotient larger.
  const ends = [rangeDenominator, denominator].map((below) => kronorPerOne(BigInt(numerator), BigInt(below)));
  const [low = 0n, high = 0n] = BigInt(numerator) < 0n ? ends.reverse() : ends;
  // The unit once: `107 421–184 150 kr`, `SEK 107,421–184,150`.
  return lang === 'sv'
    ? `${numberText(low, lang)}–${formatKronor(high * 100n, lang)}`
    : `${formatKronor(low * 100n, lang)}–${numberText(high, lang)}`;
}

function numberOf(cell: ReportCell, value: string, lang: Lang): string {
  if (cell.unit === 'days') return daysText(cell, lang);
  return cell.unit === 'number' ? tenthsText(value, lang) : numberText(BigInt(value), lang);
}

/** Whole days; a mean half up from its exact quotient, a median with its half. */
function daysText({ value, numerator, denominator }: ReportCell, lang: Lang): string {
  if (value.kind === 'notComputable') return '';
  if (numerator !== null && denominator !== null) {
    return numberText(roundHalfUp(BigInt(numerator), BigInt(denominator)), lang);
  }
  return tenthsText(value.value, lang);
}

/** A decimal with one place, which is left out where it is 0. */
function tenthsText(value: string, lang: Lang): string {
  const [whole = '0', tenths = '0'] = value.split('.');
  const grouped = whole === '-0' ? `${lang === 'sv' ? '−' : '-'}0` : numberText(BigInt(whole), lang);
  return tenths === '0' ? grouped : `${grouped}${lang === 'sv' ? ',' : '.'}${tenths}`;
}
