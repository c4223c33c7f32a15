import fc from 'fast-check';
import { missingReasonRange, sharePercent } from './share.js';

describe('sharePercent', () => {
  it.each([
    [7, 19, 37],
    [12, 19, 63],
    [16, 38, 42],
    [6, 23, 26],
    [1, 8, 13],
    [3, 8, 38],
    [1, 200, 1],
    [0, 5, 0],
    [5, 5, 100],
  ])('of %i in %i is %i', (n, d, percent) => {
    expect(sharePercent(n, d)).toBe(percent);
  });

  it('has no share of nothing', () => {
    expect(sharePercent(0, 0)).toBeNull();
  });

  it('is the only whole number within a half of the exact share, the upper at a tie', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        const percent = BigInt(sharePercent(n, d) ?? -1);
        // percent − ½ ≤ 100·n/d < percent + ½, multiplied by 2d.
        const exact = 200n * BigInt(n);
        expect((2n * percent - 1n) * BigInt(d) <= exact).toBe(true);
        expect(exact < (2n * percent + 1n) * BigInt(d)).toBe(true);
      }),
    );
  });
});

describe('missingReasonRange', () => {
  it('of 7 in 37 with five anonymous exits without reason is 17–29 (counting rule 10)', () => {
    expect(missingReasonRange(7, 37, 0, 5)).toEqual({ lowest: 7, highest: 12, of: 42 });
    expect([sharePercent(7, 42), sharePercent(12, 42)]).toEqual([17, 29]);
  });

  it('counts those with data without reason once, since they are in the denominator', () => {
    expect(missingReasonRange(7, 37, 5, 0)).toEqual({ lowest: 7, highest: 12, of: 37 });
  });

  it('is not printed where no reason is missing', () => {
    expect(missingReasonRange(7, 37, 0, 0)).toBeNull();
  });
});
