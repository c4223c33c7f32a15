import fc from 'fast-check';
import { volumeTotals } from './volume-totals.js';

describe('totals of the month grid', () => {
  it('add new persons over months and keep visits apart', () => {
    const counts = [
      { month: '2026-01', newPersons: 5, visits: 40 },
      { month: '2026-01', newPersons: 2, visits: 8 },
      { month: '2026-03', newPersons: 1, visits: 9 },
    ];
    expect(volumeTotals(counts, 'newPersons')).toEqual({ byMonth: { '2026-01': 7, '2026-03': 1 }, total: 8 });
    expect(volumeTotals(counts, 'visits').total).toBe(57);
  });

  it('have months that make the total', () => {
    const counts = fc.array(
      fc.record({ month: fc.constantFrom('2026-01', '2026-02'), newPersons: fc.nat(99), visits: fc.nat(99) }),
    );
    fc.assert(
      fc.property(counts, (all) => {
        const { byMonth, total } = volumeTotals(all, 'newPersons');
        expect(Object.values(byMonth).reduce((sum, n) => sum + n, 0)).toBe(total);
      }),
    );
  });
});
