import { measures } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { countedText } from '../texts/noun.js';
import { populationText } from '../texts/population-text.js';
import { inBoth } from '../texts/text.js';
import { subjectRows } from './subject-rows.js';
import type { TableDraft } from './table-draft.js';

const noun = { one: { sv: 'konsultation', en: 'consultation' }, many: { sv: 'konsultationer', en: 'consultations' } };

/** Consultations by topic. */
export function consultationsTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const parts = subjectRows(context, 'consultation', 'consultations');
  const total: RowSpec = {
    id: 'consultations',
    label: measures.consultations.label,
    kind: 'total',
    cell: ({ activities }, gender) => countCell('consultations', activities.own('consultation', scope, gender)),
  };
  const counted = countRows(context, [...parts, total]);
  const [n, last] = [now, before].map(({ activities }) => activities.own('consultation', scope));
  return {
    id: 'consultations',
    title: { sv: 'Konsultationer', en: 'Consultations' },
    rowHeading: { sv: 'Ämne', en: 'Topic' },
    ...counted,
    population: populationText({ sv: 'Konsultationer', en: 'Consultations' }, now.period, n ?? 0),
    notes: [measures.consultations.definition],
    finding: inBoth((lang) =>
      lang === 'sv'
        ? `${countedText(n ?? 0, noun, lang)}. Året före: ${countedText(last ?? 0, noun, lang)}.`
        : `${countedText(n ?? 0, noun, lang)}. The year before: ${countedText(last ?? 0, noun, lang)}.`,
    ),
    chart: {
      kind: 'bar',
      rows: parts.map(({ id }) => id),
      series: seriesOf(counted.columns),
      show: 'value',
      goal: null,
    },
  };
}
