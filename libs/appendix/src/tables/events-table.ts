import { measures, type MeasureId } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { countedText, wereText } from '../texts/noun.js';
import { populationText } from '../texts/population-text.js';
import { inBoth, numberText } from '../texts/text.js';
import { subjectRows } from './subject-rows.js';
import type { TableDraft } from './table-draft.js';

export const eventNoun = { one: { sv: 'aktivitet', en: 'event' }, many: { sv: 'aktiviteter', en: 'events' } };
const comer = { one: { sv: 'deltagare', en: 'participant' }, many: { sv: 'deltagare', en: 'participants' } };

/** Events by theme, with the own share of joint ones; totals are sums of what was counted at each. */
export function eventsTable(context: TableContext): TableDraft {
  const { now, scope } = context;
  const parts = subjectRows(context, 'event', 'eventParticipants');
  const specs: RowSpec[] = [
    ...parts,
    row('eventParticipants', 'total', ({ activities }, gender) => activities.own('event', scope, gender)),
    row('eventParticipantsAll', 'measure', ({ activities }, gender) => activities.all('event', scope, gender)),
  ];
  const counted = countRows(context, specs);
  const own = now.activities.own('event', scope);
  const all = now.activities.all('event', scope);
  const [events, joint] = [now.activities.occasions('event', scope), now.activities.occasions('event', scope, true)];
  return {
    id: 'events',
    title: { sv: 'Aktiviteter', en: 'Events' },
    rowHeading: { sv: 'Tema', en: 'Theme' },
    ...counted,
    population: populationText({ sv: 'Deltagare i aktiviteter', en: 'Participants of events' }, now.period, own),
    notes: [measures.eventParticipants.definition],
    finding: inBoth((lang) => {
      const heading =
        lang === 'sv'
          ? `${countedText(events, eventNoun, lang)} med ${countedText(own, comer, lang)}.`
          : `${countedText(events, eventNoun, lang)} with ${countedText(own, comer, lang)}.`;
      if (joint === 0) return heading;
      return lang === 'sv'
        ? `${heading} ${numberText(joint, lang)} hölls med andra förbund; till alla aktiviteter kom ${numberText(all, lang)}.`
        : `${heading} ${numberText(joint, lang)} ${wereText(joint)} held with other förbund; ${numberText(all, lang)} came to all events.`;
    }),
    chart: {
      kind: 'bar',
      rows: parts.map(({ id }) => id),
      series: seriesOf(counted.columns),
      show: 'value',
      goal: null,
    },
  };
}

type Count = (...args: Parameters<RowSpec['cell']>) => number;

function row(id: MeasureId, kind: RowSpec['kind'], count: Count): RowSpec {
  return { id, label: measures[id].label, kind, cell: (side, gender) => countCell(id, count(side, gender)) };
}
