import { measures, type MeasureId } from '@utfall/codebook';
import type { NotComputableReason, ReportCell } from '../report.js';

/**
 * A count, or an amount in whole öre, that is no share or quotient of anything.
 * Every property is written out: a report has thousands of cells, and spreading a template was a third of composing it.
 */
export function countCell(measure: MeasureId, count: number | bigint): ReportCell {
  const value = count.toString();
  return {
    value: { kind: 'number', value },
    unit: measures[measure].unit,
    measure,
    numerator: value,
    denominator: null,
    share: null,
    shareRange: null,
    rangeDenominator: null,
    interval: null,
    leftOut: [],
  };
}

export function notComputableCell(
  measure: MeasureId,
  reason: NotComputableReason,
  {
    numerator = null,
    denominator = null,
    leftOut = [],
  }: Partial<Pick<ReportCell, 'numerator' | 'denominator' | 'leftOut'>> = {},
): ReportCell {
  return {
    value: { kind: 'notComputable', reason },
    unit: measures[measure].unit,
    measure,
    numerator,
    denominator,
    share: null,
    shareRange: null,
    rangeDenominator: null,
    interval: null,
    leftOut,
  };
}
