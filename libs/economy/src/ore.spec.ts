import fc from 'fast-check';
import { ore, parseKronor } from './ore.js';

describe('parseKronor', () => {
  it.each([
    ['133333', 13_333_300n],
    ['1 289 048,50', 128_904_850n],
    ['1 289 048,5', 128_904_850n],
    ['1\u202f289\u202f048', 128_904_800n],
    ['-3 831', -383_100n],
    ['−0,01', -1n],
    ['0', 0n],
    [' 75000 ', 7_500_000n],
    ['10.25', 1025n],
  ])('reads %p', (text, expected) => {
    expect(parseKronor(text)).toBe(expected);
  });

  it.each(['', '1.289.048', '12,345', '1 28', '12 3456', 'tolv', '1e5', '5 kr', '--1', ',50', 'NaN'])(
    'refuses %p',
    (text) => {
      expect(parseKronor(text)).toBeUndefined();
    },
  );

  it('reads back every amount written with two decimals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        const size = amount < 0n ? -amount : amount;
        const text = `${amount < 0n ? '-' : ''}${size / 100n},${(size % 100n).toString().padStart(2, '0')}`;
        expect(parseKronor(text)).toBe(ore(amount));
      }),
    );
  });
});
