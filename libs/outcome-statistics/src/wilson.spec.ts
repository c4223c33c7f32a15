import fc from 'fast-check';
import { wilsonInterval } from './wilson.js';

/** Values of R's binom.confint, as statsmodels keeps them in its tests (results_proportion.py, BSD-3). */
const reference = [
  [18, 20, 0.6989663547715128, 0.972133518786232],
  [4, 20, 0.0806576625797981, 0.4160174322518935],
  [4, 200, 0.00780442641634947, 0.05028708690582643],
  [190, 200, 0.910421851861224, 0.972617354399236],
  [1, 30, 0.00590859, 0.16670391],
  [29, 30, 0.8332961, 0.9940914],
  [0, 30, 0, 0.11351339],
  [30, 30, 0.8864866, 1],
] as const;

describe('wilsonInterval', () => {
  it.each(reference)('of %i in %i agrees with R', (x, n, low, high) => {
    const interval = wilsonInterval(x, n) ?? [NaN, NaN];
    expect(interval[0]).toBeCloseTo(low, 6);
    expect(interval[1]).toBeCloseTo(high, 6);
  });

  it('has nothing to say of nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the share and mirrors it', () => {
    const counts = fc.nat(5000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n + 1)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const [low, high] = wilsonInterval(x, n) ?? [NaN, NaN];
        const [mirroredLow, mirroredHigh] = wilsonInterval(n - x, n) ?? [NaN, NaN];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(low).toBeCloseTo(1 - mirroredHigh, 12);
        expect(high).toBeCloseTo(1 - mirroredLow, 12);
      }),
    );
  });
});
