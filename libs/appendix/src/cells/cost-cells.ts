import type { MeasureId, Text } from '@utfall/codebook';
import type { Cost, CostMeasureId, Quotient, SplitKey } from '@utfall/cost-per-outcome';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import type { CountedPeriod } from '../counted-periods.js';
import type { ReportCell } from '../report.js';
import { nounOf, type Noun } from '../texts/noun.js';
import { inBoth } from '../texts/text.js';
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
    rangeDenominator: quotient.rangeDenominator?.toString() ?? null,
    leftOut,
  };
}

/** Whom a cost is not shared by and not divided by, named and counted. */
export function leftOutOfCost(
  { costs, statistics }: CountedPeriod,
  scope: number,
  gender: GenderOrTotal,
): ReportCell['leftOut'] {
  return [
    leftOut(costs.onOtherPlaces(scope, gender), participation, {
      sv: 'på annan parts plats',
      en: 'on another party’s place',
    }),
    leftOut(costs.withoutCost(scope, gender), participation, {
      sv: 'i insatser utan individinriktad kostnad i perioden',
      en: 'in insatser without an individual cost in the period',
    }),
    leftOut(statistics.volume('newPersons', scope, gender), person, {
      sv: 'i volymräkningen',
      en: 'in the volume count',
    }),
  ].filter(({ count }) => count > 0);
}

const participation = {
  one: { sv: 'deltagande', en: 'participation' },
  many: { sv: 'deltaganden', en: 'participations' },
};
const person = { one: { sv: 'person', en: 'person' }, many: { sv: 'personer', en: 'persons' } };

function leftOut(count: number, who: Noun, where: Text): ReportCell['leftOut'][number] {
  const noun = nounOf(count, who);
  return { what: inBoth((lang) => `${noun[lang]} ${where[lang]}`), count };
}
