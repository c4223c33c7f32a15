import { measures, type Text } from '@utfall/codebook';
import { severities, severitiesInOrder } from '@utfall/data-quality';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import { countCell, notComputableCell } from '../cells/count-cell.js';
import { shareCell } from '../cells/share-cell.js';
import type { CountedPeriod } from '../counted-periods.js';
import type { CountedQuality } from '../counted-quality.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { activeWithData, populationText } from '../texts/population-text.js';
import { shareText } from '../texts/share-text.js';
import { inBoth } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

/** How many have each answer, and what is left to mend: how far the tables above can be trusted. */
export function qualityTable(context: TableContext, quality: CountedQuality): TableDraft {
  const { now, before, scope, codebook } = context;
  const asked = quality.variables.filter(({ id }) =>
    [now, before].some((side) => (side.quality?.coverage(id, scope, 'total').of ?? 0) > 0),
  );
  const coverage = asked.map(({ id }): RowSpec => ({
    id,
    label: codebook.variable(id).label,
    kind: 'measure',
    cell: (side, gender) => coverageCell(side, id, scope, gender),
  }));
  const counted = countRows(context, [...coverage, ...remarkRows(scope)]);
  return {
    id: 'quality',
    title: { sv: 'Uppgifternas kvalitet', en: 'Quality of the data' },
    rowHeading: { sv: 'Känt svar, och anmärkningar', en: 'Known answer, and remarks' },
    ...counted,
    population: populationText(activeWithData, now.period, now.statistics.flow('active', scope)),
    notes: [ofWhom],
    finding: findingOf(context, quality, asked),
    chart: {
      kind: 'bar',
      rows: coverage.map(({ id }) => id),
      series: seriesOf(counted.columns),
      show: 'share',
      goal: null,
    },
  };
}

function coverageCell({ quality }: CountedPeriod, id: string, scope: number, gender: GenderOrTotal) {
  const { known, of } = quality?.coverage(id, scope, gender) ?? { known: 0, of: 0 };
  if (of === 0) {
    return notComputableCell('knownAnswers', 'zeroDenominator', { numerator: '0', denominator: '0' });
  }
  return shareCell('knownAnswers', known, of);
}

function remarkRows(scope: number): RowSpec[] {
  return [
    ...severitiesInOrder.map((severity): RowSpec => ({
      id: severity,
      label: inBoth((lang) =>
        lang === 'sv'
          ? `Anmärkningar: ${severities[severity].sv.toLowerCase()}`
          : `Remarks: ${severities[severity].en.toLowerCase()}`,
      ),
      kind: 'measure',
      cell: ({ quality }, gender) => countCell('remarksToMend', quality?.open(severity, scope, gender) ?? 0),
    })),
    {
      id: 'accepted',
      label: measures.remarksAccepted.label,
      kind: 'measure',
      cell: ({ quality }, gender) => countCell('remarksAccepted', quality?.accepted(scope, gender) ?? 0),
    },
    {
      id: 'misregistered',
      label: measures.misregistered.label,
      kind: 'measure',
      cell: ({ quality }, gender) => countCell('misregistered', quality?.misregistered(scope, gender) ?? 0),
    },
  ];
}

const ofWhom: Text = {
  sv: 'Känt svar: av deltaganden med uppgifter; frågor vid avslut av de avslutade. Anmärkningar gäller också anonyma, och ett deltagande kan ha flera.',
  en: 'Known answer: of participations with data; questions at exit of the ended. Remarks are on anonymous ones too, and one participation can have several.',
};

/** What is known least of. */
function findingOf(
  { scope, codebook }: TableContext,
  quality: CountedQuality,
  asked: readonly { readonly id: string }[],
): Text {
  const shares = asked
    .map(({ id }) => ({ id, ...quality.coverage(id, scope, 'total') }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => a.known * b.of - b.known * a.of);
  const [least] = shares;
  if (!least) return { sv: 'Ingen med uppgifter i perioden.', en: 'Nobody with data in the period.' };
  if (least.known === least.of) return { sv: 'Alla svar är kända.', en: 'Every answer is known.' };
  return inBoth((lang) => {
    const label = codebook.variable(least.id).label[lang];
    const share = shareText(least.known, least.of, lang);
    return lang === 'sv' ? `Minst känt: ${label}, ${share}.` : `Least known: ${label}, ${share}.`;
  });
}
