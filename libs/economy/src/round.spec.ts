import fc from 'fast-check';
import { formatKronor } from './format-kronor.js';
import { roundHalfUp, wholeKronor } from './round.js';

describe('roundHalfUp', () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [128_904_800n, 7n, 18_414_971n],
    [149n, 100n, 1n],
    [150n, 100n, 2n],
  ])('of %s / %s is %s', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });

  it('rounds kronor from the exact quotient: by way of öre a half can be made of less', () => {
    // 149.4996 öre is 149.50 when rounded to hundredths, and 150 when that is rounded again.
    expect(roundHalfUp(1_494_996n, 10_000n)).toBe(149n);
    expect(roundHalfUp(roundHalfUp(1_494_996n, 100n), 100n)).toBe(150n);
  });

  it('is within a half of the quotient', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (n, d) => {
          const off = 2n * (roundHalfUp(n, d) * d - n);
          expect(off <= d && off >= -d).toBe(true);
        },
      ),
    );
  });

  it('refuses to divide by nothing', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
  });
});

describe('formatKronor', () => {
  it('prints whole kronor with no-break spaces', () => {
    expect(formatKronor(128_904_850n, 'sv')).toBe('1\u00a0289\u00a0049\u00a0kr');
    expect(formatKronor(128_904_849n, 'en')).toBe('SEK\u00a01,289,048');
    expect(formatKronor(-90_280_400n, 'sv')).toBe('−902\u00a0804\u00a0kr');
    expect(wholeKronor(50n)).toBe(1n);
  });
});
