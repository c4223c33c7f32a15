import type { Text } from '@utfall/codebook';
import { isDifferent, type GenderOrTotal } from '@utfall/outcome-statistics';
import { countCell } from '../cells/count-cell.js';
import { endedShareCell } from '../cells/ended-share-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { genderDifferenceText, sentences } from '../texts/difference-text.js';
import { endedWithData, populationText } from '../texts/population-text.js';
import { shareText } from '../texts/share-text.js';
import { inBoth, listText } from '../texts/text.js';
import { anonymousExitsNote } from './anonymous-exits-note.js';
import { rangeNote } from './range-note.js';
import type { TableDraft } from './table-draft.js';

/** Ended with data by the answers of a variable. Several answers: n persons and n answers, never a sum (rule 5). */
export function dimensionTable(context: TableContext, id: string): TableDraft {
  const { now, scope, codebook } = context;
  const variable = codebook.variable(id);
  const several = variable.kind === 'several';
  const shown = shownRows(context, id);
  const parts = shown.map((row): RowSpec => {
    const definition = now.statistics.dimension(id).rows[row];
    return {
      id: definition?.id ?? '',
      label: { sv: definition?.sv ?? '', en: definition?.en ?? '' },
      kind: several ? 'measure' : 'part',
      cell: (side, gender) => {
        const count = side.statistics.byRow(id, 'ended', scope, gender, row);
        const fromReasons = id === 'exitReason' && !definition?.numbers.includes(0);
        return endedShareCell(side, 'ended', count, scope, gender, fromReasons);
      },
    };
  });
  const counted = countRows(context, [...parts, ...(several ? severalRows(context, id) : [totalRow(scope)])]);
  const ended = now.statistics.flow('ended', scope);
  return {
    id,
    title: variable.label,
    rowHeading: variable.label,
    ...counted,
    population: populationText(endedWithData, now.period, ended),
    notes: [
      ...(several ? [variable.counts] : []),
      ...(id === 'exitReason' ? [...anonymousExitsNote(context), ...rangeNote(withAnybody(counted), ['total'])] : []),
    ],
    finding: dimensionFinding(context, id, shown),
    chart: {
      kind: 'bar',
      rows: parts.map((part) => part.id),
      series: seriesOf(counted.columns),
      show: 'value',
      goal: null,
    },
  };
}

/** Every row of the codebook, but of long lists (kommun) and for Uppgift saknas only those that somebody has. */
function shownRows({ now, before, scope, codebook }: TableContext, id: string): number[] {
  const { rows } = now.statistics.dimension(id);
  const isUsed = (row: number): boolean =>
    now.statistics.byRow(id, 'ended', scope, 'total', row) + before.statistics.byRow(id, 'ended', scope, 'total', row) >
    0;
  const isLong = codebook.variable(id).categories.length > 30;
  return rows.flatMap(({ numbers }, row) => (!(isLong || numbers.includes(0)) || isUsed(row) ? [row] : []));
}

/** The ranges of reasons that nobody left for would fill the note and say nothing. */
function withAnybody({ columns, rows }: Pick<TableDraft, 'columns' | 'rows'>): Pick<TableDraft, 'columns' | 'rows'> {
  const total = columns.findIndex(({ id }) => id === 'total');
  return { columns, rows: rows.filter(({ cells }) => cells[total]?.numerator !== '0') };
}

function totalRow(scope: number): RowSpec {
  return {
    id: 'total',
    label: { sv: 'Totalt', en: 'Total' },
    kind: 'total',
    cell: ({ statistics }, gender) => countCell('ended', statistics.flow('ended', scope, gender)),
  };
}

function severalRows({ now, scope }: TableContext, id: string): RowSpec[] {
  const answers = now.statistics.dimension(id).rows.flatMap(({ numbers }, row) => (numbers.includes(0) ? [] : [row]));
  return [
    {
      id: 'persons',
      label: { sv: 'Antal deltaganden', en: 'Number of participations' },
      kind: 'measure',
      cell: ({ statistics }, gender) => countCell('ended', statistics.flow('ended', scope, gender)),
    },
    {
      id: 'answers',
      label: { sv: 'Antal svar', en: 'Number of answers' },
      kind: 'measure',
      cell: ({ statistics }, gender) => ({
        ...countCell(
          'ended',
          answers.reduce((sum, row) => sum + statistics.byRow(id, 'ended', scope, gender, row), 0),
        ),
        unit: 'answers',
      }),
    },
  ];
}

function dimensionFinding({ now: { statistics }, scope }: TableContext, id: string, shown: readonly number[]): Text {
  const ended = statistics.flow('ended', scope);
  const count = (row: number, gender: GenderOrTotal = 'total'): number =>
    statistics.byRow(id, 'ended', scope, gender, row);
  const { rows } = statistics.dimension(id);
  // Uppgift saknas is no answer, however common.
  const answers = shown.filter((row) => !rows[row]?.numbers.includes(0));
  const most = Math.max(0, ...answers.map((row) => count(row)));
  if (most === 0) return { sv: 'Ingen har ett känt svar.', en: 'Nobody has a known answer.' };
  const largest = answers.filter((row) => count(row) === most);
  const label = (row: number): Text => ({ sv: rows[row]?.sv ?? '', en: rows[row]?.en ?? '' });
  const part = (row: number, gender: 'woman' | 'man') => ({
    count: count(row, gender),
    of: statistics.flow('ended', scope, gender),
  });
  const different = shown.filter((row) => {
    const [women, men] = [part(row, 'woman'), part(row, 'man')];
    return women.of > 0 && men.of > 0 && isDifferent(women.count, women.of, men.count, men.of);
  });
  return sentences(
    inBoth((lang) => {
      const names = listText(
        largest.map((row) => label(row)[lang]),
        lang,
      );
      const each = largest.length > 1 ? (lang === 'sv' ? ' vardera' : ' each') : '';
      return `${lang === 'sv' ? 'Vanligast' : 'Most common'}: ${names}, ${shareText(most, ended, lang)}${each}.`;
    }),
    ...different.map((row) => {
      const text = genderDifferenceText(part(row, 'woman'), part(row, 'man'));
      return (
        text && inBoth((lang) => `${label(row)[lang]}: ${text[lang].charAt(0).toLowerCase()}${text[lang].slice(1)}`)
      );
    }),
  );
}
