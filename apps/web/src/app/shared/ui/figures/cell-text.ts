import type { ReportCell } from '@utfall/appendix';
import type { Unit } from '@utfall/codebook';
import type { Language } from '../../language/language.js';
import { fractionOf, groupDigits, roundHalfUp } from './exact-number.js';
import { reasonText } from './reason-text.js';

const NO_BREAK_SPACE = '\u00a0';

/** A cell as it is printed: «7», «37 %» beside it; or words where nothing can be computed. */
export interface CellText {
  readonly main: string;
  readonly share: string | null;
  readonly computable: boolean;
}

export function cellText(cell: ReportCell, language: Language): CellText {
  const share = cell.share === null ? null : percent(cell.share);
  if (cell.value.kind === 'notComputable') {
    return { main: reasonText(cell.value.reason, language).short, share: null, computable: false };
  }
  return { main: printed(cell, cell.value.value, language), share, computable: true };
}

export function percent(whole: number): string {
  return `${whole}${NO_BREAK_SPACE}%`;
}

/** A value in the unit, rounded as it is printed: money in whole kronor, days whole or with one decimal. */
export function amountText(value: string, unit: Unit, language: Language): string {
  const { above, below } = fractionOf(value);
  if (unit === 'ore') return `${groupDigits(roundHalfUp({ above, below: below * 100n }))}${NO_BREAK_SPACE}kr`;
  if (above % below === 0n) return groupDigits(above / below);
  const tenths = roundHalfUp({ above: above * 10n, below });
  const comma = language === 'sv' ? ',' : '.';
  return tenths % 10n === 0n ? groupDigits(tenths / 10n) : `${groupDigits(tenths / 10n)}${comma}${tenths % 10n}`;
}

/** Kronor of a quotient are rounded from the exact quotient, never from rounded öre (decision 12). */
function printed(cell: ReportCell, value: string, language: Language): string {
  if (cell.unit !== 'ore' || cell.numerator === null || cell.denominator === null) {
    return amountText(value, cell.unit, language);
  }
  const above = fractionOf(cell.numerator);
  const below = fractionOf(cell.denominator);
  const kronor = { above: above.above * below.below, below: above.below * below.above * 100n };
  return `${groupDigits(roundHalfUp(kronor))}${NO_BREAK_SPACE}kr`;
}
