import fc from 'fast-check';
import { FEW_TOGETHER, fewTogether, OTHER_GENDERS, toldInCounts } from './few-together.js';
import type { GenderCount } from './referral-inflow.js';

const row = (id: string, women: number, men: number, others = 0): GenderCount => ({
  id,
  women,
  men,
  others,
  total: women + men + others,
});
const cells = ({ women, men, others }: GenderCount) => [women, men, others];

describe('counts for somebody who sees counts alone', () => {
  it('stand as they are where nobody is one of few', () => {
    const rows = [row('a', 9, 7), row('b', 0, 5)];
    expect(fewTogether(rows)).toEqual(rows);
  });

  it('have those of too few together, and the smallest of the others with them until they are enough', () => {
    expect(fewTogether([row('a', 20, 20), row('b', 8, 6), row('c', 3, 0)])).toEqual([
      row('a', 20, 20),
      row(FEW_TOGETHER, 11, 6),
    ]);
    expect(fewTogether([row('a', 20, 20), row('b', 8, 6), row('c', 3, 0), row('d', 2, 5)])).toEqual([
      row('a', 20, 20),
      row('b', 8, 6),
      row(FEW_TOGETHER, 5, 5),
    ]);
  });

  it('are not divided where all together are too few', () => {
    expect(fewTogether([row('a', 3, 9), row('b', 1, 2)])).toEqual([]);
    expect(fewTogether([row('a', 2, 0)])).toEqual([]);
  });

  it('tell those of another gender in all, and not where they are', () => {
    expect(toldInCounts([row('a', 9, 7, 1), row('b', 6, 5), row('c', 0, 0, 1)])).toEqual([
      row('a', 9, 7),
      row('b', 6, 5),
      row(OTHER_GENDERS, 0, 0, 2),
    ]);
    expect(toldInCounts([row('a', 9, 7)])).toEqual([row('a', 9, 7)]);
    expect(toldInCounts([row('a', 2, 1, 1)])).toEqual([]);
  });

  it('never show one to four, and add up to what they were', () => {
    const count = fc.integer({ min: 0, max: 12 });
    const counts = fc
      .array(fc.tuple(count, count, fc.integer({ min: 0, max: 2 })), { maxLength: 12 })
      .map((all) => all.map(([women, men, others], i) => row(String(i), women, men, others)));
    fc.assert(
      fc.property(counts, (rows) => {
        const shown = fewTogether(rows);
        expect(shown.flatMap(cells).filter((cell) => cell > 0 && cell < 5)).toEqual([]);
        if (shown.length === 0) return;
        const sums = (of: readonly GenderCount[]) =>
          [0, 1, 2].map((i) => of.reduce((total, one) => total + (cells(one)[i] ?? 0), 0));
        expect(sums(shown)).toEqual(sums(rows));
      }),
    );
  });
});
