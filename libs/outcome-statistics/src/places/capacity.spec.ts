import { type Capacity, capacityProblems, placesAtOnce, placesInYear } from './capacity.js';
import { isOverlong } from './place-settings.js';
import { staffOn } from './staff.js';
import { epochDay, localDate } from '@utfall/calendar';

const running: Capacity = { kind: 'running', places: 20, postPercent: null, groups: null, groupsAtOnce: null };
const post: Capacity = { ...running, kind: 'post', places: 25, postPercent: 150 };
const group: Capacity = { ...running, kind: 'group', places: 12, groups: 4, groupsAtOnce: 2 };

describe('the capacity of a year', () => {
  it.each<[string, Capacity, number, number | null]>([
    ['running places', running, 20, null],
    ['places of one and a half posts, the half of a place left out', post, 37, null],
    ['groups, two at a time', group, 24, 48],
  ])('%s', (_, capacity, atOnce, inYear) => {
    expect(placesAtOnce(capacity)).toBe(atOnce);
    expect(placesInYear(capacity)).toBe(inYear);
    expect(capacityProblems(capacity)).toEqual([]);
  });

  it('asks for what its kind needs and refuses what belongs to another', () => {
    expect(capacityProblems({ ...running, postPercent: 100 })).toEqual(['postPercent']);
    expect(capacityProblems({ ...post, postPercent: null })).toEqual(['postPercent']);
    expect(capacityProblems({ ...group, groups: null, groupsAtOnce: null })).toEqual(['groups', 'groupsAtOnce']);
    expect(capacityProblems({ ...group, groupsAtOnce: 5 })).toEqual(['groupsAtOnce']);
  });
});

describe('a stay', () => {
  const day = (text: string) => epochDay(localDate(text));

  it.each([
    ['2026-01-15', '2026-07-15', 6, false],
    ['2026-01-15', '2026-07-16', 6, true],
    // Six months after the last day of August is the last of February.
    ['2025-08-31', '2026-02-28', 6, false],
    ['2025-08-31', '2026-03-01', 6, true],
    ['2020-01-01', '2026-03-01', null, false],
  ])('from %s is on %s, of at most %s months, too long: %s', (start, on, months, expected) => {
    expect(isOverlong(day(start), day(on), months)).toBe(expected);
  });
});

describe('staff on a day', () => {
  it('adds up the posts that are held, vacancies apart, the last day with them', () => {
    const posts = [
      { percent: 100, from: '2026-01-01', to: null, filled: true },
      { percent: 50, from: '2026-01-01', to: '2026-06-30', filled: true },
      { percent: 75, from: '2026-03-01', to: null, filled: false },
    ];
    expect(staffOn(posts, '2026-06-30')).toEqual({ filled: 150, vacant: 75 });
    expect(staffOn(posts, '2026-07-01')).toEqual({ filled: 100, vacant: 75 });
    expect(staffOn(posts, '2025-12-31')).toEqual({ filled: 0, vacant: 0 });
  });
});
