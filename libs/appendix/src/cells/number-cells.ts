import { roundHalfUp } from '@utfall/economy';
import type { NumberSummary } from '@utfall/outcome-statistics';
import type { ReportCell } from '../report.js';
import { countCell, notComputableCell } from './count-cell.js';

export const numberMeasures = ['answered', 'meanAnswer', 'medianAnswer', 'minAnswer', 'maxAnswer'] as const;
export type NumberMeasureId = (typeof numberMeasures)[number];

/** What the numbers of an own question add up to, with one place; the mean is rounded half up from its exact quotient. */
export function numberCell(measure: NumberMeasureId, { n, sum, twiceMedian, min, max }: NumberSummary): ReportCell {
  if (measure === 'answered') return countCell(measure, n);
  const denominator = String(n);
  if (n === 0) return notComputableCell(measure, 'zeroDenominator', { denominator });
  const tenths = {
    meanAnswer: roundHalfUp(BigInt(sum) * 10n, BigInt(n)),
    medianAnswer: BigInt(twiceMedian) * 5n,
    minAnswer: BigInt(min) * 10n,
    maxAnswer: BigInt(max) * 10n,
  }[measure];
  return {
    ...countCell(measure, 0),
    value: { kind: 'number', value: tenthsText(tenths) },
    numerator: measure === 'meanAnswer' ? String(sum) : null,
    denominator,
  };
}

/** A number below zero has its sign before the whole part, also when that is 0. */
function tenthsText(tenths: bigint): string {
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
}
