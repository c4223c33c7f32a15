import { kronorPerOne } from '@utfall/cost-per-outcome';
import { wholeKronor } from '@utfall/economy';
import type { ReportCell } from './report.js';

/**
 * Whole kronor of a cell of money, half up from the exact quotient, never from rounded öre (ADR 12).
 * @returns null where the cell is no money or not computable.
 */
export function kronorOf({ value, unit, numerator, denominator }: ReportCell): bigint | null {
  if (unit !== 'ore' || value.kind === 'notComputable') return null;
  if (numerator !== null && denominator !== null) return kronorPerOne(BigInt(numerator), BigInt(denominator));
  return wholeKronor(BigInt(value.value));
}
