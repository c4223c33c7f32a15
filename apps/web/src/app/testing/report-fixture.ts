import type { ColumnId, ReportCell, ReportChart, ReportTable } from '@utfall/appendix';

/** A count of `value`; with `of` a share of so many. */
export function aCell(value: number, of?: number, more: Partial<ReportCell> = {}): ReportCell {
  return {
    value: { kind: 'number', value: String(value) },
    unit: 'participations',
    measure: 'ended',
    numerator: of === undefined ? null : String(value),
    denominator: of === undefined ? null : String(of),
    share: of === undefined ? null : Math.round((100 * value) / of),
    shareRange: null,
    rangeDenominator: null,
    interval: of === undefined ? null : [10, 70],
    leftOut: [],
    ...more,
  };
}

export const noCost: ReportCell = aCell(0, undefined, {
  value: { kind: 'notComputable', reason: 'missingCost' },
  unit: 'ore',
  measure: 'costPerEnded',
});

const labels: Readonly<Record<string, string>> = {
  woman: 'Kvinnor',
  man: 'Män',
  total: 'Totalt',
  previous: 'Året före',
};

/** The golden case's exits to work or studies: 7 of 19, last year 6 of 23. */
export function aTable(more: Partial<ReportTable> = {}): ReportTable {
  const columns: readonly ColumnId[] = ['woman', 'man', 'total', 'previous'];
  return {
    id: 'outcome',
    title: { sv: 'Resultat', en: 'Outcome' },
    rowHeading: { sv: 'Utfall', en: 'Outcome' },
    columns: columns.map((id) => ({ id, label: { sv: labels[id] ?? id, en: id } })),
    rows: [
      {
        id: 'workOrStudies',
        label: { sv: 'Till arbete eller studier', en: 'To work or studies' },
        kind: 'measure',
        cells: [aCell(5, 12), aCell(2, 7), aCell(7, 19), aCell(6, 23)],
      },
      {
        id: 'total',
        label: { sv: 'Summa', en: 'Sum' },
        kind: 'total',
        cells: [aCell(12), aCell(7), aCell(19), aCell(23)],
      },
    ],
    population: { sv: 'Avslutade med uppgifter, n = 19', en: 'Ended with data, n = 19' },
    notes: [],
    finding: { sv: '7 av 19 till arbete eller studier.', en: '7 of 19 to work or studies.' },
    chart: aChart(),
    comment: null,
    ...more,
  };
}

export function aChart(more: Partial<ReportChart> = {}): ReportChart {
  return { kind: 'bar', rows: ['workOrStudies'], series: ['woman', 'man'], show: 'share', goal: 40, ...more };
}
