import { measures, type Text } from '@utfall/codebook';
import { outcomeMeasures, type OutcomeMeasureId } from '@utfall/outcome-statistics';
import { endedShareCell } from '../cells/ended-share-cell.js';
import type { CountedPeriod } from '../counted-periods.js';
import { formatRange } from '../format-cell.js';
import { goalPercent, goalsIn, shareGoalText } from '../goals.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { genderDifferenceText, sentences, yearDifferenceText, type Part } from '../texts/difference-text.js';
import { endedWithData, populationText } from '../texts/population-text.js';
import { shareText } from '../texts/share-text.js';
import { inBoth, numberText } from '../texts/text.js';
import { anonymousExitsNote } from './anonymous-exits-note.js';
import { rangeNote } from './range-note.js';
import type { TableDraft } from './table-draft.js';

/** Exits to work or studies, with job-seeking, and steps forward: three measures, each named (counting rule 4). */
export function outcomeTable(context: TableContext): TableDraft {
  const { now, scope } = context;
  const specs = outcomeMeasures.map((id): RowSpec => ({
    id,
    label: measures[id].label,
    kind: 'measure',
    cell: (side, gender) => endedShareCell(side, id, side.statistics.flow(id, scope, gender), scope, gender, true),
  }));
  const counted = countRows(context, specs);
  const goals = goalsIn(context, outcomeMeasures);
  const drawn = goals.find(({ gender }) => gender === null);
  return {
    id: 'outcome',
    title: { sv: 'Resultat vid avslut', en: 'Outcomes at exit' },
    rowHeading: { sv: 'Resultat', en: 'Outcome' },
    ...counted,
    population: populationText(endedWithData, now.period, now.statistics.flow('ended', scope)),
    notes: [...outcomeMeasures.map(definitionNote), ...anonymousExitsNote(context), ...rangeNote(counted)],
    finding: outcomeFinding(context),
    chart: {
      kind: 'bar',
      rows: outcomeMeasures,
      series: seriesOf(counted.columns),
      show: 'share',
      goal: drawn ? goalPercent(drawn) : null,
    },
  };
}

function definitionNote(id: OutcomeMeasureId): Text {
  const { label, definition } = measures[id];
  return inBoth((lang) => `${label[lang]}: ${definition[lang]}`);
}

function outcomeFinding(context: TableContext): Text {
  const { now, before, scope } = context;
  const part = (side: CountedPeriod, gender: 'woman' | 'man' | 'total'): Part => ({
    count: side.statistics.flow('workOrStudies', scope, gender),
    of: side.statistics.flow('ended', scope, gender),
  });
  const all = part(now, 'total');
  const goals = goalsIn(context, outcomeMeasures).map((goal) => {
    const measure = goal.measure as OutcomeMeasureId;
    const gender = goal.gender ?? 'total';
    const text = shareGoalText(
      goal,
      now.statistics.flow(measure, scope, gender),
      now.statistics.flow('ended', scope, gender),
    );
    return measure === 'workOrStudies' ? text : inBoth((lang) => `${measures[measure].label[lang]}: ${text[lang]}`);
  });
  return sentences(
    inBoth((lang) =>
      lang === 'sv'
        ? `${shareText(all.count, all.of, lang)} avslutades till arbete eller studier.`
        : `${shareText(all.count, all.of, lang)} ended to work or studies.`,
    ),
    ...goals,
    genderDifferenceText(part(now, 'woman'), part(now, 'man')),
    yearDifferenceText(all, part(before, 'total')),
    missingReasonsText(context),
  );
}

function missingReasonsText({ now, scope }: TableContext): Text | null {
  const count = now.statistics.flow('workOrStudies', scope);
  const cell = endedShareCell(now, 'workOrStudies', count, scope, 'total', true);
  const missing = now.statistics.sum('withoutReason', scope);
  if (!cell.shareRange) return null;
  return inBoth((lang) => {
    const range = formatRange(cell, lang) ?? '';
    if (lang === 'sv') return `${numberText(missing, lang)} avslut saknar orsak; andelen kan vara ${range}.`;
    return `${numberText(missing, lang)} ${missing === 1 ? 'exit has' : 'exits have'} no reason; the share may be ${range}.`;
  });
}
