import { measures, type MeasureId } from '@utfall/codebook';
import type { ActivityKindId } from '@utfall/activities';
import { countCell } from '../cells/count-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { countedText, wereText } from '../texts/noun.js';
import { populationText } from '../texts/population-text.js';
import { inBoth } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

const mentorNoun = { one: { sv: 'mentor', en: 'mentor' }, many: { sv: 'mentorer', en: 'mentors' } };
const jobNoun = { one: { sv: 'arbete', en: 'job' }, many: { sv: 'arbeten', en: 'jobs' } };
const placeNoun = { one: { sv: 'plats', en: 'place' }, many: { sv: 'platser', en: 'places' } };

const rows = [
  ['mentorsTrained', 'mentorTraining'],
  ['mentorJobs', 'mentorJob'],
  ['mentorPlaces', 'mentorPlace'],
] as const satisfies readonly (readonly [MeasureId, ActivityKindId])[];

/** Trained mentors and what came of them: three counts that are never one. */
export function mentorsTable(context: TableContext): TableDraft {
  const { now, scope } = context;
  const counted = countRows(
    context,
    rows.map(([id, kind]): RowSpec => ({
      id,
      label: measures[id].label,
      kind: 'measure',
      cell: ({ activities }, gender) => countCell(id, activities.own(kind, scope, gender)),
    })),
  );
  const [trained = 0, jobs = 0, places = 0] = rows.map(([, kind]) => now.activities.own(kind, scope));
  return {
    id: 'mentors',
    title: { sv: 'Mentorer', en: 'Mentors' },
    rowHeading: { sv: 'Antal', en: 'Number' },
    ...counted,
    population: populationText(measures.mentorsTrained.label, now.period, trained),
    notes: [
      {
        sv: 'Arbeten och platser räknas när de kom till, också av mentorer som utbildades tidigare: de är ingen andel av periodens mentorer.',
        en: 'Jobs and places are counted when they came about, also through mentors who were trained earlier: they are no share of the period’s mentors.',
      },
    ],
    finding: inBoth((lang) => {
      const [a, b, c] = [
        countedText(trained, mentorNoun, lang),
        countedText(jobs, jobNoun, lang),
        countedText(places, placeNoun, lang),
      ];
      return lang === 'sv'
        ? `${a} utbildades. Mentorer ledde till ${b} och ${c}.`
        : `${a} ${wereText(trained)} trained. Mentors led to ${b} and ${c}.`;
    }),
    chart: { kind: 'bar', rows: rows.map(([id]) => id), series: seriesOf(counted.columns), show: 'value', goal: null },
  };
}
