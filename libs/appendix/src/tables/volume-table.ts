import { measures } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { populationText } from '../texts/population-text.js';
import { countedText } from '../texts/noun.js';
import { inBoth, numberText } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

const newPerson = { one: { sv: 'ny person', en: 'new person' }, many: { sv: 'nya personer', en: 'new persons' } };
const woman = { one: { sv: 'kvinna', en: 'woman' }, many: { sv: 'kvinnor', en: 'women' } };
const man = { one: { sv: 'man', en: 'man' }, many: { sv: 'män', en: 'men' } };

/** New persons counted without records, by what was counted; visits beside them where there are any (counting rule 2). */
export function volumeTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const names = [...new Set([...now.statistics.volumeNames(scope), ...before.statistics.volumeNames(scope)])];
  const parts = names.map((name, i): RowSpec => ({
    id: `volume-${i + 1}`,
    label: name === null ? { sv: 'Utan benämning', en: 'Without a name' } : { sv: name, en: name },
    kind: 'part',
    cell: ({ statistics }, gender) => countCell('volume', statistics.volume('newPersons', scope, gender, name)),
  }));
  const total: RowSpec = {
    id: 'volume',
    label: measures.volume.label,
    kind: 'total',
    cell: ({ statistics }, gender) => countCell('volume', statistics.volume('newPersons', scope, gender)),
  };
  const visits: RowSpec = {
    id: 'visits',
    label: measures.visits.label,
    kind: 'measure',
    cell: ({ statistics }, gender) => countCell('visits', statistics.volume('visits', scope, gender)),
  };
  const hasVisits = now.statistics.volume('visits', scope) + before.statistics.volume('visits', scope) > 0;
  const counted = countRows(context, [...parts, total, ...(hasVisits ? [visits] : [])]);
  const count = (gender: 'woman' | 'man' | 'total'): number => now.statistics.volume('newPersons', scope, gender);
  return {
    id: 'volume',
    title: { sv: 'Volymräkning', en: 'Volume count' },
    rowHeading: { sv: 'Vad som räknades', en: 'What was counted' },
    ...counted,
    population: populationText(
      { sv: 'Nya personer utan deltagarregister', en: 'New persons without records' },
      now.period,
      count('total'),
    ),
    notes: [measures.volume.definition],
    finding: inBoth((lang) => {
      const rest = count('total') - count('woman') - count('man');
      return lang === 'sv'
        ? `${countedText(count('total'), newPerson, lang)}: ${countedText(count('woman'), woman, lang)}, ${countedText(count('man'), man, lang)} och ${numberText(rest, lang)} med annat eller okänt kön.`
        : `${countedText(count('total'), newPerson, lang)}: ${countedText(count('woman'), woman, lang)}, ${countedText(count('man'), man, lang)} and ${numberText(rest, lang)} of other or unknown gender.`;
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
