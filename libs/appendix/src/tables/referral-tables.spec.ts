import { localDate } from '@utfall/calendar';
import { formatCell } from '../format-cell.js';
import type { ReportReferralSection } from '../report-referrals.js';
import type { TableDraft } from './table-draft.js';
import { referralTables } from './referral-tables.js';

const section: ReportReferralSection = {
  insatsId: null,
  received: { women: 12, men: 9, total: 22 },
  divided: [
    { id: 'referrer', rows: [{ id: 'self', label: { sv: 'Egen anmälan', en: 'Self' }, women: 12, men: 9, total: 21 }] },
    { id: 'unit', rows: [] },
    { id: 'kommun', rows: [] },
  ],
  queue: {
    length: 3,
    bands: [
      { sv: 'Under 30 dagar', en: 'Under 30 days', count: 2 },
      { sv: '90 dagar eller mer', en: '90 days or more', count: 1 },
    ],
  },
  longest: 101,
  toPlacement: { n: 20, twiceMedian: 25 },
  toStart: { n: 4, twiceMedian: 40 },
};
const tablesOf = (change: Partial<ReportReferralSection> = {}) =>
  referralTables({ ...section, ...change }, { queueOn: localDate('2026-08-31'), fewest: 5, sections: [] });
const texts = (table: TableDraft | undefined) =>
  table?.rows.map(({ label, cells }) => [label.sv, ...cells.map((cell) => formatCell(cell, 'sv'))]);

describe('referrals in the report', () => {
  it('tell who came, from where, women and men', () => {
    const [inflow] = tablesOf();
    expect(texts(inflow)).toEqual([
      ['Remisser som kom in', '12', '9', '22'],
      ['Remittent: Egen anmälan', '12', '9', '21'],
    ]);
    expect(inflow?.finding.sv).toBe('22 remisser kom in.');
  });

  it('tell who waited at the end of the period, and how long those that came had to', () => {
    const [, waiting] = tablesOf();
    expect(texts(waiting)?.slice(0, 5)).toEqual([
      ['Under 30 dagar', '2'],
      ['90 dagar eller mer', '1'],
      ['I kö', '3'],
      ['Längsta väntan i kön', '101'],
      ['Väntan på placering, median', '12,5'],
    ]);
    expect(waiting?.rows.at(-1)?.cells[0]?.value).toEqual({ kind: 'notComputable', reason: 'tooFew' });
    expect(waiting?.finding.sv).toBe('3 remisser väntade på start den 2026-08-31.');
  });

  it('are left out where none came and nobody waits', () => {
    const queue = { length: 0, bands: [] };
    expect(tablesOf({ received: { women: 0, men: 0, total: 0 }, queue, longest: null })).toEqual([]);
  });
});
