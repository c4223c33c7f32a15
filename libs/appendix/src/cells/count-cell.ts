import { measures, type MeasureId } from '@utfall/codebook';
import type { NotComputableReason, ReportCell } from '../report.js';

/** What most cells do not have. */
const bare = {
  numerator: null,
  denominator: null,
  share: null,
  shareRange: null,
  valueRange: null,
  interval: null,
  leftOut: [],
} as const;

/** A count, or an amount in whole öre, that is no share or quotient of anything. */
export function countCell(measure: MeasureId, count: number | bigint): ReportCell {
  const value = count.toString();
  return { ...bare, value: { kind: 'number', value }, unit: measures[measure].unit, measure, numerator: value };
}

export function notComputableCell(
  measure: MeasureId,
  reason: NotComputableReason,
  parts: Partial<Pick<ReportCell, 'numerator' | 'denominator' | 'leftOut'>> = {},
): ReportCell {
  return { ...bare, value: { kind: 'notComputable', reason }, unit: measures[measure].unit, measure, ...parts };
}
