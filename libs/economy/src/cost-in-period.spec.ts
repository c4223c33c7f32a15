import { month, periodOf } from '@utfall/calendar';
import { codesInPeriod, costInPeriod } from './cost-in-period.js';
import type { LedgerRow } from './ledger-row.js';
import { ore } from './ore.js';

const period = (from: string, to: string) => periodOf(month(from), month(to));
const row = (code: string, from: string, to: string, kronor: number | null): LedgerRow => ({
  code,
  name: code,
  type: 'insats',
  period: period(from, to),
  annualBudget: null,
  periodBudget: ore(1000),
  outturn: kronor === null ? null : ore(kronor * 100),
  forecast: null,
});

const rows = [
  row('3006', '2019-01', '2019-04', 400),
  row('3006', '2019-05', '2019-08', 500),
  row('3006', '2019-09', '2019-12', 600),
  row('3001', '2019-01', '2019-08', 7),
  row('3010', '2018-01', '2018-12', 9),
  row('3011', '2019-01', '2019-08', null),
];

describe('costInPeriod', () => {
  it('adds the rows that tile the period, code by code', () => {
    expect(costInPeriod(rows, ['3006', '3001'], period('2019-01', '2019-08'))).toEqual({
      kind: 'amount',
      amount: 90_700n,
    });
    expect(costInPeriod(rows, ['3006'], period('2019-01', '2019-08'), 'periodBudget')).toEqual({
      kind: 'amount',
      amount: 2000n,
    });
  });

  it('counts a code once however often it is named', () => {
    expect(costInPeriod(rows, ['3001', '3001'], period('2019-01', '2019-08'))).toEqual({
      kind: 'amount',
      amount: 700n,
    });
  });

  it.each([
    ['a part of a row', ['3001'], '2019-01', '2019-06', 'periodNotCovered'],
    ['months without rows', ['3001'], '2019-01', '2019-12', 'periodNotCovered'],
    ['a code with rows of another year only', ['3010'], '2019-01', '2019-08', 'periodNotCovered'],
    ['a code that the ledger lacks', ['3999'], '2019-01', '2019-08', 'periodNotCovered'],
    ['a row without outturn', ['3011'], '2019-01', '2019-08', 'missingCost'],
    ['no code', [], '2019-01', '2019-08', 'missingCost'],
  ])('does not compute %s', (_, codes, from, to, reason) => {
    expect(costInPeriod(rows, codes, period(from, to))).toEqual({ kind: 'notComputable', reason });
  });

  it('does not compute overlapping rows', () => {
    const twice = [...rows, row('3001', '2019-01', '2019-08', 7)];
    expect(costInPeriod(twice, ['3001'], period('2019-01', '2019-08'))).toEqual({
      kind: 'notComputable',
      reason: 'periodNotCovered',
    });
  });
});

describe('codesInPeriod', () => {
  it('names the codes of the period’s ledger once', () => {
    expect(codesInPeriod(rows, period('2019-01', '2019-08'))).toEqual(['3006', '3001', '3011']);
  });
});
