import { measures, type MeasureId } from '@utfall/codebook';
import { missingReasonRange, sharePercent, wilsonInterval } from '@utfall/outcome-statistics';
import type { ReportCell } from '../report.js';

/** Exits without a known reason: those inside the denominator and those left out of it (counting rule 10). */
export interface MissingReasons {
  readonly inside: number;
  readonly outside: number;
}

/** A count and its share of another, with the interval of the share. */
export function shareCell(
  measure: MeasureId,
  numerator: number,
  denominator: number,
  leftOut: ReportCell['leftOut'] = [],
  missing: MissingReasons = { inside: 0, outside: 0 },
): ReportCell {
  const interval = wilsonInterval(numerator, denominator);
  return {
    value: { kind: 'number', value: String(numerator) },
    unit: measures[measure].unit,
    measure,
    numerator: String(numerator),
    denominator: String(denominator),
    share: sharePercent(numerator, denominator),
    shareRange: missingReasonRange(numerator, denominator, missing.inside, missing.outside),
    rangeDenominator: null,
    interval: interval && [Math.round(interval[0] * 100), Math.round(interval[1] * 100)],
    leftOut,
  };
}
