import { questionSlots } from '@utfall/activities';
import { measures, type MeasureId } from '@utfall/codebook';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import { countCell } from '../cells/count-cell.js';
import { shareCell } from '../cells/share-cell.js';
import type { CountedPeriod } from '../counted-periods.js';
import { countRows, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { wereText } from '../texts/noun.js';
import { populationText } from '../texts/population-text.js';
import { inBoth, numberText } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

/** How many were asked about violence, and yes to each question of those who answered it. */
export function violenceTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const used = questionSlots.filter((slot) =>
    [now, before].some(({ violence }) => violence.slots(scope).includes(slot)),
  );
  const specs: RowSpec[] = [
    row('violenceAsked', ({ violence }, gender) => violence.of('asked', scope, gender)),
    row('violenceDeclined', ({ violence }, gender) => violence.of('declined', scope, gender)),
    row('violenceNotAsked', ({ violence }, gender) => violence.of('notAsked', scope, gender)),
    ...used.map((slot): RowSpec => ({
      id: `violenceYes-${slot}`,
      label: inBoth((lang) => {
        const question = now.violenceQuestions[slot - 1] ?? (lang === 'sv' ? `Fråga ${slot}` : `Question ${slot}`);
        return lang === 'sv' ? `Ja på: ${question}` : `Yes to: ${question}`;
      }),
      kind: 'measure',
      cell: ({ violence }, gender) => {
        const yes = violence.answers('yes', scope, gender, slot);
        return shareCell('violenceYes', yes, yes + violence.answers('no', scope, gender, slot));
      },
    })),
  ];
  const asked = now.violence.of('asked', scope);
  const [declined, notAsked] = [now.violence.of('declined', scope), now.violence.of('notAsked', scope)];
  return {
    id: 'violence',
    title: { sv: 'Frågor om våld i nära relation', en: 'Questions about violence in close relationships' },
    rowHeading: { sv: 'Antal', en: 'Number' },
    ...countRows(context, specs),
    population: populationText(measures.violenceAsked.label, now.period, asked),
    notes: [measures.violenceAsked.definition, measures.violenceYes.definition],
    // What was answered is not retold in a sentence: it is sensitive, and mostly of few.
    finding: inBoth((lang) => {
      const [a, b, c] = [asked, declined, notAsked].map((count) => numberText(count, lang));
      return lang === 'sv'
        ? `${a} tillfrågades, varav ${b} avböjde att svara. ${c} tillfrågades inte.`
        : `${a} ${wereText(asked)} asked, of whom ${b} declined to answer. ${c} ${wereText(notAsked)} not asked.`;
    }),
    chart: null,
  };
}

function row(id: MeasureId, count: (side: CountedPeriod, gender: GenderOrTotal) => number): RowSpec {
  return {
    id,
    label: measures[id].label,
    kind: 'measure',
    cell: (side, gender) => countCell(id, count(side, gender)),
  };
}
