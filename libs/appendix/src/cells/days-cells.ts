import { roundHalfUp } from '@utfall/economy';
import type { DaysInInsats } from '@utfall/outcome-statistics';
import type { ReportCell } from '../report.js';
import { countCell, notComputableCell } from './count-cell.js';

export const daysMeasures = ['meanDays', 'medianDays', 'minDays', 'maxDays'] as const;
export type DaysMeasureId = (typeof daysMeasures)[number];

/** Tenths of a day as decimal text with one place: how every number of days is written (ADR 12). */
export function daysText(tenths: bigint): string {
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** Days in the insats over ended with data; mean rounded half up from the exact quotient, to a tenth. */
export function daysCell(measure: DaysMeasureId, days: DaysInInsats): ReportCell {
  const denominator = String(days.n);
  if (days.n === 0) return notComputableCell(measure, 'zeroDenominator', { denominator });
  const tenths = {
    meanDays: roundHalfUp(BigInt(days.sum) * 10n, BigInt(days.n)),
    medianDays: BigInt(days.twiceMedian) * 5n,
    minDays: BigInt(days.min) * 10n,
    maxDays: BigInt(days.max) * 10n,
  }[measure];
  return {
    ...countCell(measure, 0),
    value: { kind: 'number', value: daysText(tenths) },
    // Only the mean is a quotient; a median of a sum over a count would be read as one.
    numerator: measure === 'meanDays' ? String(days.sum) : null,
    denominator,
  };
}

/** Days of everybody in the period, as decimal text like all days. */
export function participantDaysCell(days: number): ReportCell {
  const value = daysText(BigInt(days) * 10n);
  return { ...countCell('participantDays', days), value: { kind: 'number', value } };
}
