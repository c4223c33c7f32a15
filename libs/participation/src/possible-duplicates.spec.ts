import { localDate } from '@utfall/calendar';
import { type ComparedSpell, possibleDuplicates } from './possible-duplicates.js';

const spell = (id: string, start: string, end: string | null, more: Partial<ComparedSpell> = {}): ComparedSpell => ({
  id,
  participantId: `p${id}`,
  gender: 1,
  ageBand: 3,
  kommun: 1487,
  education: 2,
  start: localDate(start),
  end: end === null ? null : localDate(end),
  ...more,
});
const pairs = (...spells: ComparedSpell[]) =>
  possibleDuplicates(spells).map(({ kind, first, second }) => `${kind} ${first} ${second}`);

describe('possibleDuplicates', () => {
  it('finds one enrolment that was registered twice, also with a slip of the date', () => {
    expect(pairs(spell('b', '2026-02-01', null), spell('a', '2026-02-01', null))).toEqual(['sameSpell a b']);
    expect(pairs(spell('a', '2026-02-01', null), spell('b', '2026-02-08', '2026-06-01'))).toEqual(['sameSpell a b']);
    expect(pairs(spell('a', '2026-02-01', null), spell('b', '2026-02-09', null))).toEqual([]);
  });

  it('finds somebody who began again with a new code, on the day or within a quarter', () => {
    expect(pairs(spell('a', '2026-01-01', '2026-03-01'), spell('b', '2026-03-01', null))).toEqual(['samePerson a b']);
    expect(pairs(spell('a', '2026-01-01', '2026-03-01'), spell('b', '2026-06-01', null))).toEqual(['samePerson a b']);
    expect(pairs(spell('a', '2026-01-01', '2026-03-01'), spell('b', '2026-06-02', null))).toEqual([]);
    expect(
      pairs(spell('a', '2026-01-01', '2026-03-01'), spell('b', '2026-04-01', null, { participantId: 'pa' })),
    ).toEqual([]);
  });

  it('asks nothing about people who differ, or of whom too little is known', () => {
    const first = spell('a', '2026-02-01', null);
    for (const other of [{ gender: 2 }, { ageBand: 4 }, { kommun: 1461 }, { education: 3 }]) {
      expect(pairs(first, spell('b', '2026-02-01', null, other))).toEqual([]);
    }
    const unknown = { education: 0 };
    expect(pairs(spell('a', '2026-02-01', null, unknown), spell('b', '2026-02-01', null, unknown))).toEqual([]);
    const never = { kommun: null };
    expect(pairs(spell('a', '2026-02-01', null, never), spell('b', '2026-02-01', null, never))).toEqual([]);
  });
});
