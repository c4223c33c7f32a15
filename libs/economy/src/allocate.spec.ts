import fc from 'fast-check';
import { allocate } from './allocate.js';
import { ore } from './ore.js';

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 6 })
  .filter((list) => list.some((weight) => weight > 0n));
const amount = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map(ore);

describe('allocate', () => {
  it('gives the öre that are left to the largest remainders', () => {
    expect(allocate(ore(100), [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(ore(-100), [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(allocate(ore(10), [0n, 2n, 1n])).toEqual([0n, 7n, 3n]);
  });

  it('adds up to the amount to the öre, each part less than an öre from its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, shares) => {
        const parts = allocate(whole, shares);
        const total = shares.reduce((sum, weight) => sum + weight, 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
        parts.forEach((part, i) => {
          const off = part * total - whole * (shares[i] ?? 0n);
          expect(off < total && off > -total).toBe(true);
          if (shares[i] === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });

  it('refuses to share by nothing', () => {
    expect(() => allocate(ore(1), [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(ore(1), [2n, -1n])).toThrow(RangeError);
  });
});
