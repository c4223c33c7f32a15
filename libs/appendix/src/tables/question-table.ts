import { measures, type Text } from '@utfall/codebook';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import { countCell } from '../cells/count-cell.js';
import { numberCell, numberMeasures } from '../cells/number-cells.js';
import { shareCell } from '../cells/share-cell.js';
import { formatCell } from '../format-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { populationText } from '../texts/population-text.js';
import { shareText } from '../texts/share-text.js';
import { inBoth, listText, numberText } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

/** Own questions are counted over those of the ended who were asked: the others were never missing. */
const asked: Text = { sv: 'Avslutade med uppgifter som fick frågan', en: 'Ended with data that were asked' };

/** The answers to a question of the förbund's own, as those to the codebook's. */
export function questionTable(context: TableContext, id: string): TableDraft {
  const { now, scope } = context;
  const { variable } = now.statistics.question(id);
  const drawn = variable.kind === 'number' ? numbers(context, id) : choices(context, id);
  return {
    id,
    title: variable.label,
    rowHeading: variable.unit ? inBoth((lang) => variable.unit?.[lang] ?? '') : variable.label,
    ...drawn,
    population: populationText(asked, now.period, now.statistics.asked(id, scope)),
    notes: variable.kind === 'single' ? [] : [variable.counts],
  };
}

type Drawn = Pick<TableDraft, 'columns' | 'rows' | 'finding' | 'chart'>;

function choices(context: TableContext, id: string): Drawn {
  const { now, before, scope } = context;
  const { variable, rows } = now.statistics.question(id);
  const several = variable.kind === 'several';
  const count = (side: typeof now, row: number, gender: GenderOrTotal = 'total'): number =>
    side.statistics.answeredBy(id, scope, gender, row);
  const shown = rows.flatMap((definition, row) =>
    definition.numbers.includes(0) && count(now, row) + count(before, row) === 0 ? [] : [{ definition, row }],
  );
  const parts = shown.map(({ definition, row }): RowSpec => ({
    id: definition.id,
    label: { sv: definition.sv, en: definition.en },
    kind: several ? 'measure' : 'part',
    cell: (side, gender) => shareCell('asked', count(side, row, gender), side.statistics.asked(id, scope, gender)),
  }));
  const total: RowSpec = {
    id: 'total',
    label: several ? { sv: 'Antal deltaganden', en: 'Number of participations' } : { sv: 'Totalt', en: 'Total' },
    kind: several ? 'measure' : 'total',
    cell: ({ statistics }, gender) => countCell('asked', statistics.asked(id, scope, gender)),
  };
  const counted = countRows(context, [...parts, total, ...(several ? [answersRow(context, id)] : [])]);
  const known = shown.filter(({ definition }) => !definition.numbers.includes(0));
  return {
    ...counted,
    finding: mostCommon(
      known.map(({ definition, row }) => ({ label: definition, count: count(now, row) })),
      now.statistics.asked(id, scope),
    ),
    chart: {
      kind: 'bar',
      rows: parts.map((part) => part.id),
      series: seriesOf(counted.columns),
      show: 'value',
      goal: null,
    },
  };
}

/** Persons and answers are two counts where one may give several (counting rule 5). */
function answersRow({ now, scope }: TableContext, id: string): RowSpec {
  const answers = now.statistics.question(id).rows.flatMap(({ numbers }, row) => (numbers.includes(0) ? [] : [row]));
  return {
    id: 'answers',
    label: { sv: 'Antal svar', en: 'Number of answers' },
    kind: 'measure',
    cell: ({ statistics }, gender) => ({
      ...countCell(
        'asked',
        answers.reduce((sum, row) => sum + statistics.answeredBy(id, scope, gender, row), 0),
      ),
      unit: 'answers',
    }),
  };
}

function mostCommon(answers: readonly { readonly label: Text; readonly count: number }[], of: number): Text {
  const most = Math.max(0, ...answers.map(({ count }) => count));
  if (most === 0) return { sv: 'Ingen har ett känt svar.', en: 'Nobody has a known answer.' };
  const largest = answers.filter(({ count }) => count === most);
  return inBoth((lang) => {
    const names = listText(
      largest.map(({ label }) => label[lang]),
      lang,
    );
    const each = largest.length > 1 ? (lang === 'sv' ? ' vardera' : ' each') : '';
    return `${lang === 'sv' ? 'Vanligast' : 'Most common'}: ${names}, ${shareText(most, of, lang)}${each}.`;
  });
}

function numbers(context: TableContext, id: string): Drawn {
  const { now, scope } = context;
  const counted = countRows(
    context,
    numberMeasures.map((measure): RowSpec => ({
      id: measure,
      label: measures[measure].label,
      kind: 'measure',
      cell: ({ statistics }, gender) => numberCell(measure, statistics.numbers(id, scope, gender)),
    })),
  );
  const summary = now.statistics.numbers(id, scope);
  return {
    ...counted,
    finding: inBoth((lang) => {
      const text = (measure: (typeof numberMeasures)[number]): string => formatCell(numberCell(measure, summary), lang);
      const n = numberText(summary.n, lang);
      if (summary.n === 0) return lang === 'sv' ? 'Ingen har ett känt svar.' : 'Nobody has a known answer.';
      return lang === 'sv'
        ? `Medel ${text('meanAnswer')} och median ${text('medianAnswer')} bland ${n} som har svarat.`
        : `Mean ${text('meanAnswer')} and median ${text('medianAnswer')} among ${n} who ${summary.n === 1 ? 'has' : 'have'} answered.`;
    }),
    chart: null,
  };
}
