import type { InsatsPlacesView, MonthPlacesView } from '@utfall/api-contract';
import { capacityText, perFullTime } from './capacity-text.js';
import { lastWhole, latest, occupancyFinding, occupancyOf } from './occupancy-rows.js';
import { warningText } from './warning-text.js';

const month = (more: Partial<MonthPlacesView>): MonthPlacesView => ({
  month: '2026-10',
  places: 10,
  placeDays: 310,
  coveredDays: 155,
  days: 155,
  anonymousDays: 0,
  pausedDays: 0,
  inPlace: 5,
  overlong: 0,
  otherParty: 0,
  volumePersons: 0,
  isOver: true,
  ...more,
});
const insats = (...months: readonly MonthPlacesView[]) => ({ months }) as unknown as InsatsPlacesView;
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('the occupancy of an insats', () => {
  it('is told of whole months, the last and the ends of all', () => {
    const months = [
      month({ month: '2026-08', coveredDays: 341 }),
      month({ month: '2026-09', placeDays: null }),
      month({}),
      month({ month: '2026-11', coveredDays: 1, isOver: false }),
    ];
    expect(plain(occupancyFinding(insats(...months), 'sv'))).toBe(
      'Beläggningen i oktober 2026 var 50 %. Under månaderna som lägst 50 % och som högst 110 %.',
    );
    expect(lastWhole(insats(...months))?.month).toBe('2026-10');
    expect(latest(insats(...months))?.month).toBe('2026-11');
  });

  it('is not told where no capacity is stated, nor of no days at all', () => {
    expect(occupancyFinding(insats(month({ placeDays: null })), 'sv')).toMatch(/kan inte räknas/);
    expect([occupancyOf(month({ placeDays: null })), occupancyOf(month({ placeDays: 0 }))]).toEqual([null, null]);
  });
});

describe('words of places', () => {
  it('say how they are planned, and how many there are for each full-time post', () => {
    const none = { id: 'c', insatsId: 'i', year: 2026, note: null, version: 1 };
    const group = { ...none, kind: 'group', places: 12, postPercent: null, groups: 4, groupsAtOnce: 2 } as const;
    expect(capacityText(group)).toBe('4 gruppstarter om 12, 2 i taget');
    expect([perFullTime(68, 150, 'sv'), perFullTime(20, 100, 'sv')]).toEqual(['45,3', '20']);
  });

  it('say one person and several, and that empty cannot be told', () => {
    expect(warningText({ kind: 'overlong', persons: 1, longestMonths: 12 })).toMatch(/^En på plats/);
    expect(warningText({ kind: 'overlong', persons: 3, longestMonths: 12 })).toMatch(/^3 på plats/);
    expect(warningText({ kind: 'empty', months: 3, below: 50, days: 360, of: 900 })).toMatch(/tillsammans 40 %/);
    expect(warningText({ kind: 'emptyUnknown', persons: 6 })).toMatch(/går inte att säga/);
  });
});
