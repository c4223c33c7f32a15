import type { ReportCell } from '@utfall/appendix';
import { Decimal } from 'decimal.js';

/**
 * Whole kronor, rounded half up from the exact quotient, never from öre that are rounded already (decision 12).
 * @returns undefined where the cell is not money or not computable.
 */
export function exactKronor({ value, unit, numerator, denominator }: ReportCell): number | undefined {
  if (unit !== 'ore' || value.kind !== 'number') return undefined;
  const exact = numerator !== null && denominator !== null ? new Decimal(numerator).div(denominator) : value.value;
  return new Decimal(exact).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_CEIL).toNumber();
}
