import { measures } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import { shareCell } from '../cells/share-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { sentences, yearDifferenceText } from '../texts/difference-text.js';
import { wereText } from '../texts/noun.js';
import { activeWithData, populationText } from '../texts/population-text.js';
import { shareText } from '../texts/share-text.js';
import { inBoth } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

const rows = ['active', 'new', 'ended'] as const;

/** Women and men among the active, the new and the ended; shares of the row's total. */
export function genderTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const specs = rows.map((id): RowSpec => ({
    id,
    label: measures[id].label,
    kind: 'measure',
    cell: ({ statistics }, gender) => {
      const total = statistics.flow(id, scope);
      return gender === 'total' ? countCell(id, total) : shareCell(id, statistics.flow(id, scope, gender), total);
    },
  }));
  const counted = countRows(context, specs);
  const ended = now.statistics.flow('ended', scope);
  const women = now.statistics.flow('ended', scope, 'woman');
  const men = now.statistics.flow('ended', scope, 'man');
  const year = yearDifferenceText(
    { count: women, of: ended },
    { count: before.statistics.flow('ended', scope, 'woman'), of: before.statistics.flow('ended', scope) },
  );
  return {
    id: 'gender',
    title: { sv: 'Kvinnor och män', en: 'Women and men' },
    rowHeading: { sv: 'Deltaganden', en: 'Participations' },
    ...counted,
    population: populationText(activeWithData, now.period, now.statistics.flow('active', scope)),
    notes: [
      {
        sv: 'Andelarna är av radens total.',
        en: 'Shares are of the total of the row.',
      },
    ],
    finding: sentences(
      inBoth((lang) =>
        lang === 'sv'
          ? `${shareText(women, ended, lang)} avslutade var kvinnor, ${shareText(men, ended, lang)} var män.`
          : `Of the ended, ${shareText(women, ended, lang)} ${wereText(women)} women and ${shareText(men, ended, lang)} men.`,
      ),
      year && { sv: `Kvinnor: ${lowerFirst(year.sv)}`, en: `Women: ${lowerFirst(year.en)}` },
    ),
    chart: { kind: 'stacked', rows, series: seriesOf(counted.columns), show: 'share', goal: null },
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
