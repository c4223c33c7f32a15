import fc from 'fast-check';
import { fisherExact, isDifferent } from './fisher.js';

/** Values of R 3.6.2, as scipy keeps them in its tests (fisher_exact_results_from_r.py, BSD-3). */
const reference = [
  [100, 2, 1000, 5, 0.1300759363430016],
  [2, 7, 8, 2, 0.02301413756522116],
  [5, 1, 10, 10, 0.1973244147157191],
  [5, 15, 20, 20, 0.09580440012477633],
  [5, 16, 16, 25, 0.2697004098849359],
  [10, 5, 10, 1, 0.1973244147157192],
  [10, 5, 10, 0, 0.06126482213438735],
  [5, 0, 1, 4, 0.04761904761904762],
  [0, 5, 1, 4, 1],
  [5, 1, 0, 4, 0.04761904761904761],
  [0, 1, 3, 2, 1],
  [200, 7, 8, 300, 2.005657880389071e-122],
  [28, 21, 6, 1957, 5.728437460831947e-44],
  [190, 800, 200, 900, 0.574111858126088],
] as const;

describe('fisherExact', () => {
  it.each(reference)('of [[%i, %i], [%i, %i]] agrees with R', (a, b, c, d, p) => {
    expect(fisherExact(a, b, c, d) / p).toBeCloseTo(1, 8);
  });

  it('is the same however the table is turned', () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d);
        for (const turned of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)]) {
          expect(turned).toBeCloseTo(p, 10);
        }
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('isDifferent', () => {
  it('calls 5 of 12 women and 2 of 7 men no difference', () => {
    expect(isDifferent(5, 12, 2, 7)).toBe(false);
  });

  it('calls 5 of 5 and 1 of 5 a difference', () => {
    expect(isDifferent(5, 5, 1, 5)).toBe(true);
  });

  it('finds none where one side is empty', () => {
    expect(isDifferent(0, 0, 3, 7)).toBe(false);
  });
});
