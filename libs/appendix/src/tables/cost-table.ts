import { measures, type MeasureId, type Text } from '@utfall/codebook';
import { costMeasures } from '@utfall/cost-per-outcome';
import { formatKronor } from '@utfall/economy';
import { sharePercent } from '@utfall/outcome-statistics';
import { amountCell, individualCostCell, quotientCell, varianceCell } from '../cells/cost-cells.js';
import { formatCell, formatRange } from '../format-cell.js';
import type { ReportCell } from '../report.js';
import { countRows, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { sentences } from '../texts/difference-text.js';
import { populationText } from '../texts/population-text.js';
import { reasonText } from '../texts/reason-text.js';
import { inBoth, percentText } from '../texts/text.js';
import { rangeNote } from './range-note.js';
import type { TableDraft } from './table-draft.js';

/** Outturn, budget and cost per outcome; a structural insats has no cost per participation. */
export function costTable(context: TableContext): TableDraft {
  const { now, scope, insats } = context;
  const structural = insats?.kind === 'structural';
  const specs: RowSpec[] = [
    row('outturn', ({ costs }) => amountCell('outturn', costs.outturn(scope))),
    row('budget', ({ costs }) => amountCell('budget', costs.budget(scope))),
    row('variance', (side) => varianceCell(side, scope)),
    ...(structural
      ? []
      : [
          ...(hasOtherCost(context) ? [row('individualCost', (side) => individualCostCell(side, scope, 'total'))] : []),
          ...costMeasures.map((id) => row(id, (side) => quotientCell(side, id, scope, 'total'))),
        ]),
  ];
  const counted = countRows(context, specs, false);
  const ended = now.statistics.sum('ended', scope);
  return {
    id: 'cost',
    title: { sv: 'Kostnad', en: 'Cost' },
    rowHeading: { sv: 'Kronor', en: 'Kronor' },
    ...counted,
    population: populationText(
      { sv: 'Aktiva med uppgifter och anonyma', en: 'Active with data and anonymous' },
      now.period,
      now.statistics.sum('active', scope),
    ),
    notes: [...costNotes(context, structural), ...rangeNote(counted, ['total'])],
    finding: costFinding(context, structural, ended),
    chart:
      now.costs.outturn(scope).kind === 'amount'
        ? { kind: 'bar', rows: ['outturn', 'budget'], series: ['total', 'previous'], show: 'value', goal: null }
        : null,
  };
}

function row(id: MeasureId, cell: RowSpec['cell']): RowSpec {
  return { id, label: measures[id].label, kind: 'measure', cell };
}

/** Whether a part of the outturn is not individual: common and structural cost, or a stated share. */
function hasOtherCost({ now: { costs }, scope }: TableContext): boolean {
  const outturn = costs.outturn(scope);
  const individual = costs.individual(scope);
  return !(outturn.kind === 'amount' && individual.kind === 'amount' && outturn.amount === individual.amount);
}

function costNotes(context: TableContext, structural: boolean): Text[] {
  const { now, scope, insats } = context;
  if (structural) {
    return [
      {
        sv: 'Strukturövergripande insats: kostnaden delas inte med deltaganden.',
        en: 'Structural insats: its cost is not divided by participations.',
      },
    ];
  }
  const before = now.statistics.sum('endedDaysBefore', scope);
  const days = now.statistics.sum('endedDays', scope);
  const share = sharePercent(before, days);
  const cell = quotientCell(now, 'costPerParticipation', scope, 'total');
  return [
    ...(insats === null
      ? [
          {
            sv: 'Förbundets utfall innehåller gemensamma och strukturövergripande kostnader; kostnad per utfall räknas på de individinriktade insatsernas kostnad.',
            en: 'The outturn of the förbund includes common and structural cost; cost per outcome is counted on the cost of the individual insatser.',
          },
        ]
      : []),
    ...cell.leftOut.map(({ what, count }) =>
      inBoth(
        (lang) => `${lang === 'sv' ? 'Ingår inte i nämnarna' : 'Not in the denominators'}: ${count} ${what[lang]}.`,
      ),
    ),
    ...(share === null
      ? []
      : [
          inBoth((lang) =>
            lang === 'sv'
              ? `Kostnaden är periodens, men ${percentText(share, lang)} av de avslutades dagar ligger före perioden.`
              : `The cost is that of the period, but ${percentText(share, lang)} of the days of the ended lie before it.`,
          ),
        ]),
    {
      sv: 'Tabellen beskriver. Den säger inget om effekt, och insatser med olika uppdrag ska inte rangordnas.',
      en: 'The table describes. It claims no effect, and insatser with different mandates are not to be ranked.',
    },
  ];
}

function costFinding({ now, scope }: TableContext, structural: boolean, ended: number): Text {
  const outturn = now.costs.outturn(scope);
  const budget = now.costs.budget(scope);
  if (outturn.kind === 'notComputable') return notComputable({ sv: 'Utfallet', en: 'The outturn' }, outturn.reason);
  const spent = inBoth((lang) => {
    const amount = formatKronor(outturn.amount, lang);
    if (budget.kind === 'notComputable' || budget.amount <= 0n) {
      return lang === 'sv' ? `Utfallet var ${amount}.` : `The outturn was ${amount}.`;
    }
    const of = formatKronor(budget.amount, lang);
    return lang === 'sv'
      ? `Utfallet var ${amount} av budgeterade ${of}.`
      : `The outturn was ${amount} of ${of} budgeted.`;
  });
  if (structural || ended === 0) return spent;
  return sentences(spent, workOrStudiesCostText(quotientCell(now, 'costPerWorkOrStudies', scope, 'total')));
}

function workOrStudiesCostText(cell: ReportCell): Text {
  if (cell.value.kind === 'notComputable') {
    return notComputable(
      { sv: 'Kostnad per avslut till arbete eller studier', en: 'Cost per exit to work or studies' },
      cell.value.reason,
    );
  }
  return inBoth((lang) => {
    const range = formatRange(cell, lang);
    if (lang === 'sv') {
      return `Ett avslut till arbete eller studier kostade ${formatCell(cell, lang)}${range ? `, med hänsyn till avslut utan orsak ${range}` : ''}.`;
    }
    return `An exit to work or studies cost ${formatCell(cell, lang)}${range ? `, given exits without reason ${range}` : ''}.`;
  });
}

function notComputable(what: Text, reason: Parameters<typeof reasonText>[0]): Text {
  return inBoth((lang) =>
    lang === 'sv'
      ? `${what.sv} kan inte beräknas: ${reasonText(reason).sv}.`
      : `${what.en} cannot be computed: ${reasonText(reason).en}.`,
  );
}
