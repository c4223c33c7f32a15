import { measures } from '@utfall/codebook';
import { daysCell, daysMeasures } from '../cells/days-cells.js';
import { formatCell } from '../format-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { endedWithData, populationText } from '../texts/population-text.js';
import { inBoth } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

/** Days in the insats of the ended (counting rule 6). */
export function daysTable(context: TableContext): TableDraft {
  const { now, scope } = context;
  const specs = daysMeasures.map((id): RowSpec => ({
    id,
    label: measures[id].label,
    kind: 'measure',
    cell: ({ statistics }, gender) => daysCell(id, statistics.days(scope, gender)),
  }));
  const counted = countRows(context, specs);
  const days = now.statistics.days(scope);
  return {
    id: 'days',
    title: { sv: 'Tid i insatsen', en: 'Time in the insats' },
    rowHeading: { sv: 'Dagar', en: 'Days' },
    ...counted,
    population: populationText(endedWithData, now.period, days.n),
    notes: [],
    finding: inBoth((lang) => {
      const [mean, median, min, max] = daysMeasures.map((id) => formatCell(daysCell(id, days), lang));
      return lang === 'sv'
        ? `De avslutade var i insatsen i medeltal ${mean} ${mean === '1' ? 'dag' : 'dagar'}; medianen är ${median}, kortast ${min} och längst ${max}.`
        : `The ended were in the insats for ${mean} ${mean === '1' ? 'day' : 'days'} on average; the median is ${median}, the shortest ${min} and the longest ${max}.`;
    }),
    chart: {
      kind: 'bar',
      rows: ['meanDays', 'medianDays'],
      series: seriesOf(counted.columns),
      show: 'value',
      goal: null,
    },
  };
}
