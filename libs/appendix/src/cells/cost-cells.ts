import type { MeasureId } from '@utfall/codebook';
import type { Cost, CostMeasureId, Quotient, SplitKey } from '@utfall/cost-per-outcome';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import type { CountedPeriod } from '../counted-periods.js';
import type { ReportCell } from '../report.js';
import { countCell, notComputableCell } from './count-cell.js';

/** An amount in whole öre, or why there is none. */
export function amountCell(measure: MeasureId, cost: Cost): ReportCell {
  return cost.kind === 'amount' ? countCell(measure, cost.amount) : notComputableCell(measure, cost.reason);
}

/** Budget less outturn; what is missing of either is missing here. */
export function varianceCell({ costs }: CountedPeriod, scope: number): ReportCell {
  const outturn = costs.outturn(scope);
  const budget = costs.budget(scope);
  if (outturn.kind === 'notComputable') return notComputableCell('variance', outturn.reason);
  if (budget.kind === 'notComputable') return notComputableCell('variance', budget.reason);
  return countCell('variance', budget.amount - outturn.amount);
}

/** The cost of a scope that counts in cost per outcome, or a gender's part of it. */
export function individualCostCell(
  { costs }: CountedPeriod,
  scope: number,
  gender: GenderOrTotal,
  key?: SplitKey,
): ReportCell {
  if (gender === 'total') return amountCell('individualCost', costs.individual(scope));
  const split = costs.split(scope, key);
  return split.kind === 'split'
    ? countCell('individualCost', split.parts[gender])
    : notComputableCell('individualCost', split.reason);
}

/** A cost per outcome with what was left out of its denominator. */
export function quotientCell(
  counted: CountedPeriod,
  measure: CostMeasureId,
  scope: number,
  gender: GenderOrTotal,
  key?: SplitKey,
): ReportCell {
  return cellOfQuotient(
    measure,
    counted.costs.quotient(measure, scope, gender, key),
    leftOutOfCost(counted, scope, gender),
  );
}

function cellOfQuotient(measure: CostMeasureId, quotient: Quotient, leftOut: ReportCell['leftOut']): ReportCell {
  const numerator = quotient.numerator?.toString() ?? null;
  const denominator = quotient.denominator?.toString() ?? null;
  if (quotient.kind === 'notComputable') {
    return notComputableCell(measure, quotient.reason, { numerator, denominator, leftOut });
  }
  return {
    ...countCell(measure, quotient.value),
    numerator,
    denominator,
    valueRange: quotient.range && [quotient.range[0].toString(), quotient.range[1].toString()],
    leftOut,
  };
}

function leftOutOfCost(
  { costs, statistics }: CountedPeriod,
  scope: number,
  gender: GenderOrTotal,
): ReportCell['leftOut'] {
  return [
    {
      what: { sv: 'deltaganden på annan parts plats', en: 'participations on another party’s place' },
      count: costs.onOtherPlaces(scope, gender),
    },
    {
      what: {
        sv: 'deltaganden i insatser utan egen kostnad',
        en: 'participations in insatser without a cost of their own',
      },
      count: costs.withoutCost(scope, gender),
    },
    {
      what: { sv: 'personer i volymräkningen', en: 'persons in the volume count' },
      count: statistics.volume('newPersons', scope, gender),
    },
  ].filter(({ count }) => count > 0);
}
