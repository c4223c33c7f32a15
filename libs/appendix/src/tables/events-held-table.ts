import { measures, type MeasureId } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import { countRows, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { countedText, wereText } from '../texts/noun.js';
import { populationText } from '../texts/population-text.js';
import { inBoth, numberText } from '../texts/text.js';
import { eventNoun } from './events-table.js';
import type { TableDraft } from './table-draft.js';

const rows = ['events', 'jointEvents'] as const satisfies readonly MeasureId[];

/** How many events there were: of no gender, so that no column of women and men says 0 of them. */
export function eventsHeldTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const counted = countRows(
    context,
    rows.map((id): RowSpec => ({
      id,
      label: measures[id].label,
      kind: 'measure',
      cell: ({ activities }) => countCell(id, activities.occasions('event', scope, id === 'jointEvents')),
    })),
    false,
  );
  const [held, last] = [now, before].map(({ activities }) => activities.occasions('event', scope));
  return {
    id: 'eventsHeld',
    title: { sv: 'Hållna aktiviteter', en: 'Events held' },
    rowHeading: { sv: 'Antal', en: 'Number' },
    ...counted,
    population: populationText(measures.events.label, now.period, held ?? 0),
    notes: [measures.events.definition],
    finding: inBoth((lang) => {
      const [n, before] = [countedText(held ?? 0, eventNoun, lang), numberText(last ?? 0, lang)];
      return lang === 'sv'
        ? `${n} hölls. Året före: ${before}.`
        : `${n} ${wereText(held ?? 0)} held. The year before: ${before}.`;
    }),
    chart: null,
  };
}
