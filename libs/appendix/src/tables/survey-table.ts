import { measures, type MeasureId, type Text } from '@utfall/codebook';
import { gendersInOrder, type GenderId } from '@utfall/outcome-statistics';
import { type Indicator, type Shown, surveyOccasions } from '@utfall/surveys';
import { countCell, notComputableCell } from '../cells/count-cell.js';
import { shareCell } from '../cells/share-cell.js';
import type { ReportCell, ReportRow } from '../report.js';
import type { ReportSurvey, ReportSurveys } from '../report-surveys.js';
import { columnLabels } from '../row-spec.js';
import { shareText } from '../texts/share-text.js';
import { inBoth } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

type Column = GenderId | 'total';

/** One survey: how many were asked and answered, and the answers to each indicator. It has no year before of its own. */
export function surveyTable(survey: ReportSurvey, { indicators, threshold }: ReportSurveys): TableDraft {
  const { shown } = survey;
  const genders = gendersInOrder.filter((gender) => shown.groups.some((group) => group.gender === gender));
  const columns: readonly Column[] = [...genders, 'total'];
  const asked = (column: Column) =>
    column === 'total' ? shown.asked : (shown.groups.find(({ gender }) => gender === column)?.asked ?? 0);
  const answered = (column: Column): Shown =>
    column === 'total' ? shown.answered : (shown.groups.find(({ gender }) => gender === column)?.answered ?? 0);
  const row = (id: string, label: Text, cell: (column: Column) => ReportCell): ReportRow => ({
    id,
    label,
    kind: 'measure',
    cells: columns.map(cell),
  });
  return {
    id: survey.id,
    title: titleOf(survey),
    rowHeading: { sv: 'Antal', en: 'Number' },
    columns: columns.map((id) => ({ id, label: columnLabels[id] })),
    rows: [
      row('surveyAsked', measures.surveyAsked.label, (column) => countCell('surveyAsked', asked(column))),
      row('surveyAnswered', measures.surveyAnswered.label, (column) =>
        shareOrFew('surveyAnswered', answered(column), asked(column)),
      ),
      ...shown.indicators.flatMap((answers) =>
        optionLabels(indicators.find(({ number }) => number === answers.number)).map((label, option) =>
          row(`${answers.number}.${option}`, labelled(indicators, answers.number, label), (column) => {
            const counts =
              column === 'total' ? answers.counts : answers.genders.find(({ gender }) => gender === column)?.counts;
            const of = answered(column) ?? 0;
            // Of a gender that nobody of has answered there is nothing to hide.
            return shareOrFew('surveyAnswers', of === 0 ? 0 : (counts?.[option] ?? null), of);
          }),
        ),
      ),
    ],
    population: {
      sv: `Tillfrågade ${survey.from} till ${survey.to}.`,
      en: `Asked ${survey.from} to ${survey.to}.`,
    },
    notes: [fewNote(threshold), ...(survey.analysis === null ? [] : [{ sv: survey.analysis, en: survey.analysis }])],
    finding: findingOf(shown.answered, shown.asked, threshold),
    chart: null,
  };
}

function titleOf({ name, place, occasion }: ReportSurvey): Text {
  return inBoth((lang) => {
    const what = lang === 'sv' ? 'Enkät' : 'Survey';
    const where = place === null ? '' : `, ${place}`;
    return `${what}: ${name}${where} (${surveyOccasions[occasion][lang].toLocaleLowerCase(lang)})`;
  });
}

/** Those who left it out stand first among the counts. */
function optionLabels(indicator: Indicator | undefined): readonly Text[] {
  return [noAnswer, ...(indicator?.options ?? []).map((option) => ({ sv: option, en: option }))];
}

const noAnswer: Text = { sv: 'Inget svar', en: 'No answer' };

function labelled(indicators: readonly Indicator[], number: number, option: Text): Text {
  const words = indicators.find((indicator) => indicator.number === number)?.label;
  return inBoth((lang) => `${number}${words ? ` ${words}` : ''}: ${option[lang]}`);
}

function shareOrFew(measure: MeasureId, count: Shown, of: number): ReportCell {
  if (count === null) return notComputableCell(measure, 'tooFew');
  if (of === 0) return notComputableCell(measure, 'zeroDenominator', { numerator: '0', denominator: '0' });
  return shareCell(measure, count, of);
}

function fewNote(threshold: number): Text {
  return {
    sv: `Färre än ${threshold} visas inte, och inte heller det som de skulle kunna räknas ut ur (..).`,
    en: `Fewer than ${threshold} are not shown, nor what they could be computed from (..).`,
  };
}

function findingOf(answered: Shown, asked: number, threshold: number): Text {
  if (answered === null) {
    return {
      sv: `Av ${asked} tillfrågade besvarade färre än ${threshold}: svaren visas inte.`,
      en: `Of ${asked} asked, fewer than ${threshold} answered: the answers are not shown.`,
    };
  }
  if (asked === 0) return { sv: 'Ingen tillfrågades.', en: 'Nobody was asked.' };
  return inBoth((lang) =>
    lang === 'sv'
      ? `Besvarade: ${shareText(answered, asked, lang)}.`
      : `Answered: ${shareText(answered, asked, lang)}.`,
  );
}
