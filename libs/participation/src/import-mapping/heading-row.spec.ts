import { headingRowOf } from './heading-row.js';

describe('headingRowOf', () => {
  it('is below titles and dates of print', () => {
    expect(
      headingRowOf([
        ['Uttag', '', ''],
        ['2026-03-01', '', ''],
        ['Kod', 'Kön', 'Start'],
        ['A', 'K', '2026-01-01'],
      ]),
    ).toBe(2);
  });
  it('is the first row of a plain file, and of an empty one', () => {
    expect(
      headingRowOf([
        ['Kod', 'Kön'],
        ['A', 'K'],
      ]),
    ).toBe(0);
    expect(headingRowOf([])).toBe(0);
  });
});
