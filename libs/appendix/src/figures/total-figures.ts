import { costMeasures } from '@utfall/cost-per-outcome';
import { flowMeasures, outcomeMeasures, type FlowMeasureId, type GenderOrTotal } from '@utfall/outcome-statistics';
import { amountCell, individualCostCell, quotientCell, varianceCell } from '../cells/cost-cells.js';
import { countCell, notComputableCell } from '../cells/count-cell.js';
import { daysCell, daysMeasures, participantDaysCell } from '../cells/days-cells.js';
import { shareCell } from '../cells/share-cell.js';
import { structuralCells } from './structural-cells.js';
import type { CountedPeriod } from '../counted-periods.js';
import type { ReportCell } from '../report.js';

/** Counts that are no share of anything. */
const counts = (Object.keys(flowMeasures) as FlowMeasureId[]).filter(
  (id) => id !== 'participantDays' && !outcomeMeasures.some((outcome) => outcome === id),
);

/** Every measure of a scope, of everybody or of one gender. Budgets belong to nobody's gender. */
export function totalFigures(counted: CountedPeriod, scope: number, gender: GenderOrTotal): ReportCell[] {
  const { statistics } = counted;
  const ended = statistics.flow('ended', scope, gender);
  const days = statistics.days(scope, gender);
  return [
    ...counts.map((id) => countCell(id, statistics.flow(id, scope, gender))),
    countCell('modeChanged', statistics.modeChanged(scope, gender)),
    countCell('anonymousModeChanged', 0 - statistics.modeChanged(scope, gender)),
    countCell('uniquePersons', statistics.uniquePersons(scope, gender)),
    countCell('volume', statistics.volume('newPersons', scope, gender)),
    countCell('visits', statistics.volume('visits', scope, gender)),
    countCell('reached', statistics.reached(scope, gender)),
    ...structuralCells(counted, scope, gender),
    ...outcomeMeasures.map((id) => shareCell(id, statistics.flow(id, scope, gender), ended)),
    ...daysMeasures.map((id) => daysCell(id, days)),
    participantDaysCell(statistics.flow('participantDays', scope, gender)),
    ...(gender === 'total' ? ledgerCells(counted, scope) : [genderOutturnCell(counted, scope, gender)]),
    individualCostCell(counted, scope, gender),
    ...costMeasures.map((id) => quotientCell(counted, id, scope, gender)),
  ];
}

function ledgerCells(counted: CountedPeriod, scope: number): ReportCell[] {
  const { costs } = counted;
  return [
    amountCell('outturn', costs.outturn(scope)),
    amountCell('budget', costs.budget(scope)),
    varianceCell(counted, scope),
  ];
}

/** A gender's part of an outturn that is individual as a whole: only then do the parts add up to the outturn. */
function genderOutturnCell(
  { costs }: CountedPeriod,
  scope: number,
  gender: Exclude<GenderOrTotal, 'total'>,
): ReportCell {
  const outturn = costs.outturn(scope);
  if (outturn.kind === 'notComputable') return notComputableCell('outturn', outturn.reason);
  const individual = costs.individual(scope);
  if (individual.kind === 'notComputable') return notComputableCell('outturn', individual.reason);
  if (individual.amount !== outturn.amount) return notComputableCell('outturn', 'notIndividual');
  const split = costs.split(scope);
  return split.kind === 'split'
    ? countCell('outturn', split.parts[gender])
    : notComputableCell('outturn', split.reason);
}
