import { epochDay, localDate, month, periodOf } from '@utfall/calendar';
import type { Capacity } from '@utfall/outcome-statistics';
import { qualityInputOf, type QualityRecord } from '@utfall/testing';
import { composeReport } from '../compose-report.js';
import { formatCell } from '../format-cell.js';
import type { ReportInput, ReportInsats, ReportPlaces } from '../report-input.js';

const insats = (id: string, parentId: string | null = null): ReportInsats => ({
  id,
  name: id,
  parentId,
  kind: 'individual',
  individualShare: null,
  ledgerCode: null,
  goals: [],
});
const running: Capacity = { kind: 'running', places: 2, postPercent: null, groups: null, groupsAtOnce: null };
const anonymous = { education: null, supportAtStart: null, mode: 'anonymous', gender: 'man' } as const;
const records: readonly QualityRecord[] = [
  { answers: { startDate: '2026-01-01' } },
  { answers: { ...anonymous, startDate: '2026-02-01', endDate: '2026-02-15', exitReason: 'work' } },
  { answers: { startDate: '2026-01-01', place: 'otherParty' } },
  { answers: { startDate: '2026-03-02', endDate: null }, insats: 1 },
];

function reportOf(places: Partial<ReportPlaces> | undefined, from = '2026-01', to = '2026-06') {
  const { columns } = qualityInputOf(records, [{ id: 'a' }, { id: 'b' }]);
  const input: ReportInput = {
    forbund: { id: 'f', name: 'Förbundet' },
    period: periodOf(month(from), month(to)),
    today: localDate('2026-04-01'),
    insatser: [insats('a'), insats('b')],
    facts: columns,
    volume: [],
    ledger: [],
    comments: [],
    places: places && {
      capacities: [],
      pauses: [],
      open: [
        { startDay: null, endDay: null },
        { startDay: null, endDay: null },
      ],
      longestMonths: [2, null],
      ...places,
    },
  };
  return composeReport(input);
}

const planned = { capacities: [{ ...running, insats: 0, year: 2026 }] };
const tableOf = (name: string | null, places: Partial<ReportPlaces> = planned, from?: string, to?: string) =>
  reportOf(places, from, to)
    .sections.find(({ insatsId }) => insatsId === name)
    ?.tables.find(({ id }) => id === 'places');
const cell = (table: ReturnType<typeof tableOf>, row: string, column = 'total') => {
  const at = table?.columns.findIndex(({ id }) => id === column) ?? -1;
  return table?.rows.find(({ id }) => id === row)?.cells[at];
};
const printed = (table: ReturnType<typeof tableOf>, row: string, column?: string) => {
  const found = cell(table, row, column);
  return found && formatCell(found, 'sv').replace(/\u00a0/g, ' ');
};

describe('the table of places', () => {
  it('has the days in place of the place-days, in the period and month by month, women and men of the same places', () => {
    const table = tableOf('a');
    expect(printed(table, 'daysInPlace')).toBe('104 (58 %)');
    expect(cell(table, 'daysInPlace')).toMatchObject({ numerator: '104', denominator: '180', interval: null });
    expect([printed(table, 'daysInPlace', 'woman'), printed(table, 'daysInPlace', 'man')]).toEqual([
      '90 (50 %)',
      '14 (8 %)',
    ]);
    expect(printed(table, 'month-2026-02')).toBe('42 (75 %)');
    expect(table?.rows.filter(({ id }) => id.startsWith('month-'))).toHaveLength(6);
    expect(table?.chart?.rows).toHaveLength(6);
    expect(table?.population.sv).toBe('2 platser, 180 platsdagar januari–juni 2026.');
  });

  it('has who is in place at the end, too long too, and names the anonymous and those on places of others', () => {
    const table = tableOf('a');
    expect(printed(table, 'inPlace')).toBe('1 (50 %)');
    expect(cell(table, 'inPlace')?.leftOut).toMatchObject([{ count: 1 }]);
    expect(printed(table, 'daysAnonymous')).toBe('14');
    expect(printed(table, 'overlongStays')).toBe('1');
    expect(table?.finding.sv.replace(/\u00a0/g, ' ')).toBe(
      'Beläggningen var 58 %. Vid periodens slut var 1 av 2 platser tagna.',
    );
  });

  it('can be more than full, and has no share of the year before, when nothing was planned', () => {
    const table = tableOf('a', { capacities: [{ ...running, places: 1, insats: 0, year: 2026 }] });
    expect(printed(table, 'month-2026-02')).toBe('42 (150 %)');
    expect(table?.population.sv).toBe('1 plats, 90 platsdagar januari–juni 2026.');
    expect(cell(table, 'daysInPlace', 'previous')?.value).toEqual({ kind: 'notComputable', reason: 'noCapacity' });
  });

  it('counts starts against those planned for the year, where groups start', () => {
    const group: Capacity = { kind: 'group', places: 5, postPercent: null, groups: 4, groupsAtOnce: 1 };
    const capacities = [{ ...group, insats: 0, year: 2026 }];
    expect(printed(tableOf('a', { capacities }), 'placesBegan')).toBe('2 (10 %)');
    expect(printed(tableOf('a', { capacities }, '2025-12', '2026-03'), 'placesBegan')).toBeUndefined();
  });

  it('has of the whole those insatser that have places, and names the days of the others', () => {
    const table = tableOf(null);
    expect(cell(table, 'daysInPlace')).toMatchObject({ numerator: '104', denominator: '180' });
    expect(cell(table, 'daysInPlace')?.leftOut).toMatchObject([{ count: 30 }]);
  });

  it('tells the days of pauses, which keep the place', () => {
    const pauses = [{ insats: 0, start: epochDay(localDate('2026-02-01')), end: null, gender: 1 }];
    const table = tableOf('a', { ...planned, pauses });
    expect([printed(table, 'daysPaused'), printed(table, 'daysInPlace')]).toEqual(['59', '104 (58 %)']);
  });

  it('is left out where nothing is planned', () => {
    expect(tableOf('b')).toBeUndefined();
    const ids = reportOf(undefined).sections.flatMap(({ tables }) => tables.map(({ id }) => id));
    expect(ids).not.toContain('places');
  });
});
