import { formatKronor, roundHalfUp, wholeKronor } from '@utfall/economy';
import { kronorOf } from './kronor-of.js';
import type { ReportCell } from './report.js';
import { numberText, percentText, type Lang } from './texts/text.js';

/**
 * The cell as it is printed on screen and in every file: `12 (63 %)`, `184 150 kr`, `359`, `ej beräkningsbart`.
 * Why it is not computable is said by `reasonText`.
 */
export function formatCell(cell: ReportCell, lang: Lang): string {
  if (cell.value.kind === 'notComputable') return lang === 'sv' ? 'ej beräkningsbart' : 'not computable';
  const kronor = kronorOf(cell);
  if (kronor !== null) return formatKronor(kronor * 100n, lang);
  const number = cell.unit === 'days' ? daysText(cell, lang) : numberText(BigInt(cell.value.value), lang);
  return cell.share === null ? number : `${number} (${percentText(cell.share, lang)})`;
}

/** The lowest and highest value that missing exit reasons allow: `17–29 %`, `107 421–184 150 kr`; null where none. */
export function formatRange({ shareRange, valueRange }: ReportCell, lang: Lang): string | null {
  if (shareRange) return percentText(`${shareRange[0]}–${shareRange[1]}`, lang);
  if (!valueRange) return null;
  const [low, high] = valueRange.map((ore) => BigInt(ore));
  if (low === undefined || high === undefined) return null;
  // The unit once: `107 421–184 150 kr`, `SEK 107,421–184,150`.
  return lang === 'sv'
    ? `${numberText(wholeKronor(low), lang)}–${formatKronor(high, lang)}`
    : `${formatKronor(low, lang)}–${numberText(wholeKronor(high), lang)}`;
}

/** Whole days; a mean half up from its exact quotient, a median with its half. */
function daysText({ value, numerator, denominator }: ReportCell, lang: Lang): string {
  if (value.kind === 'notComputable') return '';
  if (numerator !== null && denominator !== null) {
    return numberText(roundHalfUp(BigInt(numerator), BigInt(denominator)), lang);
  }
  const [whole = '0', tenths = '0'] = value.value.split('.');
  const grouped = numberText(BigInt(whole), lang);
  return tenths === '0' ? grouped : `${grouped}${lang === 'sv' ? ',' : '.'}${tenths}`;
}
