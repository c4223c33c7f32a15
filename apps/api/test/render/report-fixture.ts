import type {
  ColumnId,
  NotComputableReason,
  Report,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportTable,
} from '@utfall/appendix';
import type { MeasureId, Text, Unit } from '@utfall/codebook';

/** A report made by hand with everything that a file must be able to print; the figures are invented. */
export function reportFixture(): Report {
  return {
    edition: 'internal',
    forbund: { id: 'f1', name: 'Exempelförbundet' },
    period: { from: '2025-01', to: '2025-08' },
    comparison: { from: '2024-01', to: '2024-08' },
    asOf: '2025-09-12',
    sections: [
      { insatsId: null, name: 'Hela förbundet', level: 1, tables: [flow(), outcome()] },
      { insatsId: 'i1', name: 'Steget/Vidare: [Nord]', level: 1, tables: [flow(), exitReason(), days(), cost()] },
      { insatsId: 'i2', name: '=Spår', level: 2, tables: [flow(), costByGender()] },
    ],
  };
}

export const text = (sv: string, en = sv): Text => ({ sv, en });

export const column: Readonly<Record<ColumnId, ReportColumn>> = {
  woman: { id: 'woman', label: text('Kvinnor', 'Women') },
  man: { id: 'man', label: text('Män', 'Men') },
  other: { id: 'other', label: text('Annat', 'Other') },
  unknown: { id: 'unknown', label: text('Uppgift saknas', 'Not known') },
  total: { id: 'total', label: text('Totalt', 'Total') },
  previous: { id: 'previous', label: text('Året före', 'Year before') },
};

export const count = (value: number, measure: MeasureId = 'active', unit: Unit = 'participations'): ReportCell => ({
  value: { kind: 'number', value: String(value) },
  unit,
  measure,
  numerator: String(value),
  denominator: null,
  share: null,
  shareRange: null,
  rangeDenominator: null,
  interval: null,
  leftOut: [],
});

export const shared = (numerator: number, denominator: number, measure: MeasureId = 'ended'): ReportCell => ({
  ...count(numerator, measure),
  denominator: String(denominator),
  share: Math.floor((numerator * 200 + denominator) / (2 * denominator)),
  interval: [
    Math.max(0, Math.floor((numerator * 100) / denominator) - 18),
    Math.min(100, Math.floor((numerator * 100) / denominator) + 20),
  ],
});

export const ore = (value: string, numerator: string, denominator: string | null, measure: MeasureId): ReportCell => ({
  ...count(0, measure, 'ore'),
  value: { kind: 'number', value },
  numerator,
  denominator,
});

export const notComputable = (reason: NotComputableReason, measure: MeasureId, unit: Unit = 'ore'): ReportCell => ({
  ...count(0, measure, unit),
  value: { kind: 'notComputable', reason },
  numerator: null,
});

const row = (id: string, label: Text, kind: ReportRow['kind'], cells: readonly ReportCell[]): ReportRow => ({
  id,
  label,
  kind,
  cells,
});

const table = (
  given: Pick<ReportTable, 'id' | 'title' | 'columns' | 'rows' | 'finding'> & Partial<ReportTable>,
): ReportTable => ({
  rowHeading: text('Mått', 'Measure'),
  population: text('Deltaganden med uppgifter, 28 aktiva', 'Participations with data, 28 active'),
  notes: [],
  chart: null,
  comment: null,
  ...given,
});

const genderColumns = [column.woman, column.man, column.total, column.previous];

function flow(): ReportTable {
  const flowRow = (id: string, sv: string, en: string, values: readonly number[]) =>
    row(
      id,
      text(sv, en),
      'measure',
      values.map((value) => count(value)),
    );
  return table({
    id: 'flow',
    title: text('Flöde', 'Flow'),
    columns: genderColumns,
    rows: [
      flowRow('carriedOver', 'Från tidigare', 'Carried over', [11, 7, 18, 21]),
      flowRow('new', 'Nya', 'New', [6, 4, 10, 14]),
      flowRow('active', 'Aktiva', 'Active', [17, 11, 28, 35]),
      flowRow('ended', 'Avslutade', 'Ended', [12, 7, 19, 23]),
      flowRow('ongoing', 'Pågående vid periodens slut', 'Ongoing at the period’s end', [5, 4, 9, 12]),
    ],
    finding: text(
      '28 deltaganden var aktiva, 10 av dem nya. 19 avslutades.',
      '28 participations were active, 10 of them new. 19 ended.',
    ),
    notes: [text('Från tidigare + nya = avslutade + pågående.', 'Carried over + new = ended + ongoing.')],
    chart: {
      kind: 'stacked',
      rows: ['carriedOver', 'new', 'active', 'ended', 'ongoing'],
      series: ['woman', 'man'],
      show: 'value',
      goal: null,
    },
  });
}

function exitReason(): ReportTable {
  const of = (
    id: string,
    sv: string,
    en: string,
    [women, men, all, before]: readonly [number, number, number, number],
  ) => row(id, text(sv, en), 'part', [shared(women, 12), shared(men, 7), shared(all, 19), shared(before, 23)]);
  return table({
    id: 'exitReason',
    title: text('Avslutsorsak', 'Exit reason'),
    rowHeading: text('Avslutsorsak', 'Exit reason'),
    population: text('Avslutade med uppgifter, n = 19', 'Ended with data, n = 19'),
    columns: genderColumns,
    rows: [
      of('work', 'Arbete', 'Work', [5, 0, 5, 4]),
      of('studies', 'Studier', 'Studies', [0, 2, 2, 2]),
      of('continuedRehabilitation', 'Fortsatt rehabilitering', 'Continued rehabilitation', [2, 2, 4, 9]),
      of('illness', 'Sjukdom', 'Illness', [5, 3, 8, 8]),
      row('total', text('Totalt', 'Total'), 'total', [shared(12, 12), shared(7, 7), shared(19, 19), shared(23, 23)]),
    ],
    finding: text(
      'Sjukdom var den vanligaste avslutsorsaken: 8 av 19 (42 %).',
      'Illness was the most common exit reason: 8 of 19 (42%).',
    ),
    chart: {
      kind: 'bar',
      rows: ['work', 'studies', 'continuedRehabilitation', 'illness'],
      series: ['woman', 'man'],
      show: 'value',
      goal: null,
    },
    comment: {
      text: '+ Flera avslutades för att insatsen bytte lokal.\nDet påverkar jämförelsen.',
      version: 1,
      updatedAt: '2025-09-10T10:00:00Z',
      updatedBy: 'Samordnare',
    },
  });
}

function outcome(): ReportTable {
  const cells = [
    shared(5, 12, 'workOrStudies'),
    shared(2, 7, 'workOrStudies'),
    shared(7, 19, 'workOrStudies'),
    shared(6, 23, 'workOrStudies'),
  ];
  return table({
    id: 'outcome',
    title: text('Utfall', 'Outcome'),
    population: text('Avslutade med uppgifter, n = 19', 'Ended with data, n = 19'),
    columns: genderColumns,
    rows: [row('workOrStudies', text('Till arbete eller studier', 'To work or studies'), 'measure', cells)],
    finding: text('7 av 19 gick till arbete eller studier (37 %).', '7 of 19 left for work or studies (37%).'),
    chart: {
      kind: 'bar',
      rows: ['workOrStudies'],
      series: ['woman', 'man', 'total', 'previous'],
      show: 'share',
      goal: 40,
    },
  });
}

function days(): ReportTable {
  const mean = (value: string, sum: number, people: number): ReportCell => ({
    ...count(sum, 'meanDays', 'days'),
    value: { kind: 'number', value },
    denominator: String(people),
  });
  return table({
    id: 'days',
    title: text('Dagar i insatsen', 'Days in the insats'),
    columns: genderColumns,
    rows: [
      row('meanDays', text('Medel', 'Mean'), 'measure', [
        mean('371.5', 4458, 12),
        mean('337.6', 2363, 7),
        mean('359.0', 6821, 19),
        notComputable('zeroDenominator', 'meanDays', 'days'),
      ]),
    ],
    finding: text(
      'De avslutade hade varit i insatsen i 359 dagar i medeltal.',
      'The ended had been there for 359 days on average.',
    ),
  });
}

function cost(): ReportTable {
  return table({
    id: 'cost',
    title: text('Kostnad per utfall', 'Cost per outcome'),
    population: text(
      'Deltaganden med uppgifter och anonyma på förbundets platser',
      'Participations with data and anonymous',
    ),
    columns: [column.total, column.previous],
    rows: [
      row('outturn', text('Utfall', 'Outturn'), 'measure', [
        ore('128904800', '128904800', null, 'outturn'),
        notComputable('missingCost', 'outturn'),
      ]),
      row(
        'costPerWorkOrStudies',
        text('Per avslut till arbete eller studier', 'Per exit to work or studies'),
        'measure',
        [
          { ...ore('18414971', '128904800', '7', 'costPerWorkOrStudies'), rangeDenominator: '8' },
          notComputable('tooManyExitsWithoutReason', 'costPerWorkOrStudies'),
        ],
      ),
      row('costPerEnded', text('Per avslutat', 'Per ended'), 'measure', [
        // 30 692,499… kr: rounding the öre first would give 30 693.
        ore('3069250', '6138499', '2', 'costPerEnded'),
        notComputable('zeroDenominator', 'costPerEnded'),
      ]),
    ],
    finding: text(
      'Ett avslut till arbete eller studier kostade 184 150 kr.',
      'An exit to work or studies cost 184 150 SEK.',
    ),
    notes: [text('Volymdeltagare ingår inte i nämnaren.', 'Volume counts are not part of the denominator.')],
  });
}

function costByGender(): ReportTable {
  const money = (value: string) => ore(value, value, null, 'outturn');
  return table({
    id: 'costByGender',
    title: text('Kostnad per kön', 'Cost by gender'),
    columns: [column.woman, column.man, column.other, column.unknown, column.total, column.previous],
    rows: [
      row('outturn', text('Utfall', 'Outturn'), 'measure', [
        money('70012345'),
        money('50000055'),
        money('8892400'),
        money('0'),
        money('128904800'),
        notComputable('missingCost', 'outturn'),
      ]),
    ],
    finding: text('Kostnaden delades efter deltagardagar.', 'The cost was shared by participant-days.'),
  });
}
