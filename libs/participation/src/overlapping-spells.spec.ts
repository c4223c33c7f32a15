import fc from 'fast-check';
import { overlap, overlaps, type Spell } from './overlapping-spells.js';

const spell = (start: string, end: string | null = null): Spell => ({ start, end });

describe('overlaps', () => {
  it.each([
    ['the same days', spell('2026-01-01', '2026-02-01'), spell('2026-01-01', '2026-02-01')],
    ['one day shared', spell('2026-01-01', '2026-02-02'), spell('2026-02-01', '2026-03-01')],
    ['one inside the other', spell('2026-01-01'), spell('2026-02-01', '2026-03-01')],
    ['both open', spell('2026-01-01'), spell('2026-02-01')],
    ['a zero-day spell strictly inside', spell('2026-01-01'), spell('2026-02-01', '2026-02-01')],
  ])('finds %s', (_, a, b) => expect(overlaps([a, b])).toEqual([[a, b]]));

  it.each([
    ['ending and starting again the same day', spell('2026-01-01', '2026-02-01'), spell('2026-02-01')],
    ['a gap', spell('2026-01-01', '2026-02-01'), spell('2026-03-01')],
    ['a zero-day spell on the day of a start', spell('2026-01-01', '2026-01-01'), spell('2026-01-01')],
  ])('allows %s', (_, a, b) => expect(overlaps([b, a])).toEqual([]));

  it('agrees with counting shared days', () => {
    const day = fc.integer({ min: 10, max: 30 });
    const spells = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    const iso = (n: number) => `2026-01-${n}`;
    fc.assert(
      fc.property(spells, spells, (a, b) => {
        const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
        expect(overlap(spell(iso(a[0]), iso(a[1])), spell(iso(b[0]), iso(b[1])))).toBe(shared > 0);
      }),
    );
  });
});
