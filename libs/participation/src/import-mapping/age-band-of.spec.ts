import { categoryById, utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { ageBandOf, readAge, readBirthYear } from './age-band-of.js';

describe('ageBandOf', () => {
  it.each([
    [15, undefined],
    [16, '16-24'],
    [24, '16-24'],
    [25, '25-29'],
    [29, '25-29'],
    [30, '30-44'],
    [59, '45-59'],
    [60, '60+'],
    [120, '60+'],
    [121, undefined],
  ])('of %i is %s', (age, band) => expect(ageBandOf(age)?.id).toBe(band));

  it('is one band and never one that only files may name, for every age from 16', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 120 }), (age) => {
        const band = ageBandOf(age);
        expect(band && categoryById(utfallCodebook.variable('ageBand'), band.id)).toBe(band);
        expect(band?.importOnly).toBeUndefined();
      }),
    );
  });

  it('is read from whole years, and years of birth from years alone', () => {
    expect(['34', '34 år', '34,0', '34.5', '4-5', ''].map(readAge)).toEqual([
      34,
      34,
      34,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['1985', '1985.0', '85', '1985-03-12', '2199'].map(readBirthYear)).toEqual([
      1985,
      1985,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
