import { localDate, month, periodOf } from '@utfall/calendar';
import { findRemarks } from '@utfall/data-quality';
import { qualityInputOf, type QualityRecord, unremarkableExit } from '@utfall/testing';
import { composeReport } from '../compose-report.js';
import type { ReportInput, ReportInsats } from '../report-input.js';

const insats = (id: string, parentId: string | null = null): ReportInsats => ({
  id,
  name: id,
  parentId,
  kind: 'individual',
  individualShare: null,
  ledgerCode: null,
  goals: [],
});

const records: readonly QualityRecord[] = [
  { answers: { education: 'unknown' } },
  { answers: { ...unremarkableExit, gender: 'man', occupationAtExit: ['studies'] }, insats: 1 },
  { answers: { ...unremarkableExit, exitReason: 'misregistration' } },
];

/** The checks know the insatser in another order than the report. */
function reportOf(withQuality: boolean) {
  const input = qualityInputOf(records, [{ id: 'parent' }, { id: 'track' }]);
  const report: ReportInput = {
    forbund: { id: 'f', name: 'Förbundet' },
    period: periodOf(month('2026-01'), month('2026-06')),
    today: localDate('2026-06-30'),
    insatser: [insats('track', 'parent'), insats('parent')],
    facts: { ...input.columns, insats: input.columns.insats.map((index) => 1 - index) },
    volume: [],
    ledger: [],
    comments: [],
    quality: withQuality
      ? { input, remarks: findRemarks(input), isAccepted: ({ check }) => check.id === 'ownIncomeWithoutWork' }
      : undefined,
  };
  return composeReport(report);
}

const tableOf = (name: string | null) =>
  reportOf(true)
    .sections.find(({ insatsId }) => insatsId === name)
    ?.tables.find(({ id }) => id === 'quality');
const cell = (name: string | null, row: string, column: string) => {
  const table = tableOf(name);
  const at = table?.columns.findIndex(({ id }) => id === column) ?? -1;
  return table?.rows.find(({ id }) => id === row)?.cells[at];
};
const value = (name: string | null, row: string, column = 'total') => {
  const found = cell(name, row, column)?.value;
  return found?.kind === 'number' ? found.value : found?.reason;
};

describe('the table of quality', () => {
  it('has how many of each gender have a known answer, of exits the ended', () => {
    expect(cell(null, 'education', 'total')).toMatchObject({ numerator: '1', denominator: '2', share: 50 });
    expect(cell(null, 'education', 'woman')).toMatchObject({ numerator: '0', denominator: '1' });
    expect(cell(null, 'exitReason', 'total')).toMatchObject({ numerator: '1', denominator: '1' });
    expect(value(null, 'exitReason', 'woman')).toBe('zeroDenominator');
  });

  it('has what is left to mend by severity, what was accepted, and felregistrering', () => {
    expect(['must', 'should', 'notice', 'accepted', 'misregistered'].map((row) => value(null, row))).toEqual([
      '1',
      '1',
      '0',
      '1',
      '1',
    ]);
    expect(value(null, 'must', 'man')).toBe('1');
    expect(value(null, 'must', 'previous')).toBe('0');
  });

  it('rolls tracks up, whatever order the insatser have', () => {
    expect([value('parent', 'must'), value('track', 'must'), value('track', 'should')]).toEqual(['1', '1', '0']);
    expect(cell('track', 'education', 'total')).toMatchObject({ numerator: '1', denominator: '1' });
  });

  it('says what is known least of', () => {
    expect(tableOf('parent')?.finding.sv).toBe('Minst känt: Utbildning, 1 av 2.');
    expect(tableOf('track')?.finding.sv).toBe('Alla svar är kända.');
  });

  it('is left out where nobody asked for it', () => {
    expect(reportOf(false).sections.flatMap(({ tables }) => tables.map(({ id }) => id))).not.toContain('quality');
  });
});
