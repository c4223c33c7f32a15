import fc from 'fast-check';
import { type Shown, shownSurvey } from './shown-survey.js';
import type { Indicator, SurveyCounts } from './survey.js';

const indicators: readonly Indicator[] = [{ number: 1, label: null, options: ['Nej', 'Delvis', 'Ja'] }];
const counts = (woman: number[], man: number[]): SurveyCounts => {
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  return {
    groups: [
      { gender: 'woman', asked: sum(woman) + 2, answered: sum(woman) },
      { gender: 'man', asked: sum(man) + 1, answered: sum(man) },
    ],
    results: [
      { indicator: 1, gender: 'woman', counts: woman },
      { indicator: 1, gender: 'man', counts: man },
    ],
  };
};
const shown = (woman: number[], man: number[]) => shownSurvey(counts(woman, man), indicators, 5);

describe('shownSurvey', () => {
  it('shows everything where nothing is too few', () => {
    expect(shown([0, 0, 6, 7], [0, 5, 0, 8])).toEqual({
      asked: 29,
      answered: 26,
      groups: counts([0, 0, 6, 7], [0, 5, 0, 8]).groups,
      indicators: [
        {
          number: 1,
          counts: [0, 5, 6, 15],
          genders: [
            { gender: 'woman', counts: [0, 0, 6, 7] },
            { gender: 'man', counts: [0, 5, 0, 8] },
          ],
        },
      ],
    });
  });

  it('shows only how many were asked when fewer answered', () => {
    expect(shown([0, 0, 1, 1], [0, 0, 0, 2])).toEqual({ asked: 7, answered: null, groups: [], indicators: [] });
    expect(shown([0, 0, 0, 0], [0, 0, 0, 0])).toMatchObject({ answered: 0 });
  });

  it('tells no gender apart when one is too few', () => {
    const {
      answered,
      groups,
      indicators: [first],
    } = shown([0, 0, 6, 7], [0, 0, 0, 3]);
    expect({ answered, groups, genders: first?.genders }).toEqual({ answered: 16, groups: [], genders: [] });
  });

  it('tells no gender apart in an indicator where a cell of one is too few', () => {
    const {
      groups,
      indicators: [first],
    } = shown([0, 5, 1, 7], [0, 5, 6, 8]);
    expect(groups).toHaveLength(2);
    expect(first?.genders).toEqual([]);
    expect(first?.counts).toEqual([0, 10, 7, 15]);
  });

  it('hides a count that is too few, and another with it', () => {
    expect(shown([0, 1, 9, 9], [0, 1, 6, 8]).indicators[0]?.counts).toEqual([0, null, null, 17]);
  });

  it('tells nobody what everybody answered, of all or of one gender', () => {
    const [all] = shown([0, 0, 0, 9], [0, 0, 0, 8]).indicators;
    expect(all).toEqual({ number: 1, counts: [null, null, null, null], genders: [] });
    const [women] = shown([0, 0, 0, 9], [0, 0, 6, 8]).indicators;
    expect(women).toEqual({ number: 1, counts: [0, 0, 6, 17], genders: [] });
  });

  it('tells no gender apart when so few of it were asked, though nobody answered', () => {
    const { groups, results } = counts([0, 0, 6, 7], [0, 0, 0, 0]);
    expect(shownSurvey({ groups, results }, indicators, 5).groups).toEqual([]);
  });

  it('shows no indicator whose sum would tell of a gender that has no answers to it', () => {
    const { groups, results } = counts([0, 0, 6, 7], [0, 0, 1, 2]);
    const ofWomen = results.filter(({ gender }) => gender === 'woman');
    expect(shownSurvey({ groups, results: ofWomen }, indicators, 5)).toMatchObject({ answered: 16, indicators: [] });
  });

  it('leaves no hidden count to be had from the total to less than the threshold', () => {
    const cell = fc.integer({ min: 0, max: 12 });
    const row = fc.tuple(cell, cell, cell, cell);
    fc.assert(
      fc.property(row, row, (woman, man) => {
        const view = shown(woman, man);
        const visible: Shown[] = [view.answered, ...view.groups.map((group) => group.answered)];
        for (const indicator of view.indicators) {
          visible.push(...indicator.counts, ...indicator.genders.flatMap((one) => one.counts));
          const hidden = indicator.counts.filter((count) => count === null).length;
          const rest = (view.answered ?? 0) - indicator.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          // What is hidden adds up to what anybody can compute; alone, or few together, it would be known.
          const unanimous = hidden === indicator.counts.length;
          if (hidden > 0 && !unanimous)
            expect({ alone: hidden < 2, few: rest < 5 }).toEqual({ alone: false, few: false });
        }
        expect(visible.every((count) => count === null || count === 0 || count >= 5)).toBe(true);
      }),
    );
  });
});
