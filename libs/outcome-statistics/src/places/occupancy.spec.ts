import { daysInside, epochDay, fromEpochDay, localDate, month, monthsOf, periodOf } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { FactBuilder, factVariables } from '../fact-builder.js';
import type { GenderId } from '../genders.js';
import { Statistics } from '../statistics.js';
import type { Capacity } from './capacity.js';
import { type CapacityRow, Occupancy, type OccupancyInput } from './occupancy.js';
import { occupancyWarnings } from './occupancy-warnings.js';
import { DEFAULT_PLACE_SETTINGS } from './place-settings.js';

interface Spell {
  readonly insats?: number;
  readonly start: string;
  readonly end?: string | null;
  readonly mode?: number;
  readonly gender?: number;
  readonly place?: number;
  readonly exitReason?: number;
}

const variables = factVariables(utfallCodebook);
const numberIn = (variable: string, id: string) =>
  utfallCodebook.variable(variable).categories.find((one) => one.id === id)?.number ?? NaN;
const ANONYMOUS = numberIn('mode', 'anonymous');
const OTHER_PARTY = numberIn('place', 'otherParty');
const MISREGISTERED = 12;

function factsOf(spells: readonly Spell[]) {
  const builder = new FactBuilder(variables);
  spells.forEach(({ insats = 0, start, end = null, mode = 1, gender = 1, place = 1, exitReason = 1 }, i) => {
    const codes: Record<string, number | null> = { mode, gender, place, exitReason: end === null ? null : exitReason };
    builder.add(
      insats,
      mode === ANONYMOUS ? null : String(i),
      day(start),
      end === null ? null : day(end),
      variables.map(({ id }) => codes[id] ?? null),
    );
  });
  return builder.build();
}

const day = (text: string) => epochDay(localDate(text));
const year2026 = periodOf(month('2026-01'), month('2026-12'));
const ten: Capacity = { kind: 'running', places: 10, postPercent: null, groups: null, groupsAtOnce: null };
const row = (insats: number, more: Partial<CapacityRow> = {}): CapacityRow => ({ ...ten, insats, year: 2026, ...more });

function occupancyOf(spells: readonly Spell[], more: Partial<OccupancyInput> = {}): Occupancy {
  return new Occupancy({
    facts: factsOf(spells),
    capacities: [row(0)],
    parents: [null],
    period: year2026,
    today: localDate('2026-04-11'),
    ...more,
  });
}

describe('occupancy', () => {
  it('counts the days of each month that a place was taken, up to yesterday, over those that it could be', () => {
    const counted = occupancyOf([
      { start: '2025-12-20', end: '2026-02-03' },
      { start: '2026-03-30' },
      { start: '2026-02-01', end: '2026-02-01' },
    ]);
    expect(counted.months.slice(0, 5).map((_, i) => counted.count('days', 0, i))).toEqual([31, 2, 2, 10, 0]);
    expect([0, 1, 2, 3, 4].map((i) => counted.placeDays(0, i))).toEqual([310, 280, 310, 100, 0]);
    expect([0, 1, 2, 3, 4].map((i) => counted.count('inPlace', 0, i))).toEqual([1, 0, 1, 1, 0]);
    expect([0, 1, 2, 3].map((i) => counted.count('began', 0, i))).toEqual([0, 1, 1, 0]);
    expect([2, 3].map((i) => counted.isOver(i))).toEqual([true, false]);
  });

  it('takes the anonymous with it and names them, and leaves out places of others and what was registered in error', () => {
    const counted = occupancyOf([
      { start: '2026-01-01', mode: ANONYMOUS },
      { start: '2026-01-01', place: OTHER_PARTY },
      { start: '2026-01-01', end: '2026-01-20', exitReason: MISREGISTERED },
      { start: '2026-01-01', gender: 2 },
    ]);
    expect(counted.count('days', 0, 0)).toBe(62);
    expect(counted.count('days', 0, 0, 'man')).toBe(31);
    expect(counted.count('anonymousDays', 0, 0)).toBe(31);
    expect(counted.count('otherParty', 0, 0)).toBe(1);
    expect(counted.count('inPlace', 0, 0)).toBe(2);
  });

  it('lets who is paused keep the place, and tells how many days that is', () => {
    const counted = occupancyOf([{ start: '2026-01-01' }], {
      pauses: [{ insats: 0, start: day('2026-01-11'), end: day('2026-02-11'), gender: 1 }],
    });
    expect(counted.count('days', 0, 0)).toBe(31);
    expect([0, 1, 2].map((i) => counted.count('pausedDays', 0, i))).toEqual([21, 10, 0]);
  });

  it('has the places of an insats, or else those of its tracks with only those who can be in them', () => {
    const spells = [
      { insats: 1, start: '2026-01-01' },
      { insats: 2, start: '2026-01-01' },
      { insats: 3, start: '2026-01-01' },
    ];
    const parents = [null, 0, 0, null];
    const ofTrack = occupancyOf(spells, { parents, capacities: [row(1)] });
    expect([ofTrack.places(0, 0), ofTrack.count('days', 0, 0), ofTrack.covered('days', 0, 0)]).toEqual([10, 62, 31]);
    const ofParent = occupancyOf(spells, { parents, capacities: [row(0, { places: 30 }), row(1)] });
    expect([ofParent.places(0, 0), ofParent.covered('days', 0, 0)]).toEqual([30, 62]);
    // The whole has those of all, each once, and nobody of the insats that has none.
    expect([ofParent.places(4, 0), ofParent.covered('days', 4, 0), ofParent.count('days', 4, 0)]).toEqual([30, 62, 93]);
    expect(ofParent.places(3, 0)).toBeNull();
  });

  it('has no places in a year that none are stated for, nor when the insats is closed', () => {
    const counted = occupancyOf([], {
      period: periodOf(month('2025-12'), month('2026-02')),
      open: [{ startDay: day('2026-01-16'), endDay: day('2026-01-31') }],
    });
    expect([0, 1, 2].map((i) => counted.placeDays(0, i))).toEqual([null, 160, 0]);
    expect([0, 1, 2].map((i) => counted.places(0, i))).toEqual([null, 10, 0]);
  });

  const spell = fc.record({
    insats: fc.integer({ min: 0, max: 2 }),
    start: fc.integer({ min: day('2025-06-01'), max: day('2026-12-31') }),
    length: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
    mode: fc.constantFrom(1, ANONYMOUS),
    gender: fc.integer({ min: 0, max: 3 }),
    place: fc.constantFrom(1, OTHER_PARTY),
    exitReason: fc.constantFrom(1, 5, MISREGISTERED),
  });

  it('is the participant-days and the ongoing of the statistics, month by month and gender by gender', () => {
    const genders: (GenderId | 'total')[] = ['woman', 'man', 'other', 'unknown', 'total'];
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 25 }), fc.integer({ min: 0, max: 400 }), (drawn, later) => {
        const today = fromEpochDay(day('2026-01-01') + later);
        const spells = drawn.map(({ start, length, ...rest }) => ({
          ...rest,
          start: fromEpochDay(start),
          end: length === null ? null : fromEpochDay(start + length),
        }));
        const parents = [null, 0, null];
        const facts = factsOf(spells);
        const counted = new Occupancy({ facts, capacities: [], parents, period: year2026, today });
        monthsOf(year2026).forEach((at, i) => {
          if (counted.daysOf(i) === 0) return;
          const statistics = new Statistics({ facts, parents, period: periodOf(at, at), today });
          for (const gender of genders) {
            const sum = (counter: 'participantDays' | 'active' | 'ended') =>
              statistics.sum(counter, statistics.whole, gender, undefined, ['forbund']);
            expect(counted.count('days', statistics.whole, i, gender)).toBe(sum('participantDays'));
            expect(counted.count('inPlace', statistics.whole, i, gender)).toBe(sum('active') - sum('ended'));
          }
        });
      }),
    );
  });

  it('adds up the days that each spell has inside each month', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 10 }), (drawn) => {
        const today = localDate('2026-10-05');
        const spells = drawn.map(({ start, length }) => ({
          start: fromEpochDay(start),
          end: length === null ? null : fromEpochDay(start + length),
        }));
        const counted = occupancyOf(spells, { today });
        monthsOf(year2026).forEach((at, i) => {
          const naive = spells.map(({ start, end }) => daysInside(periodOf(at, at), start, end ?? undefined, today));
          expect(counted.count('days', 0, i)).toBe(naive.reduce((sum, days) => sum + days, 0));
        });
      }),
    );
  });
});

describe('warnings', () => {
  const inPlace = (n: number): Spell[] => Array.from({ length: n }, () => ({ start: '2026-01-01' }));
  const warned = (spells: readonly Spell[], more: Partial<OccupancyInput> = {}, settings = DEFAULT_PLACE_SETTINGS) =>
    occupancyWarnings(occupancyOf(spells, more), 0, settings);

  it('tell when it is full, and when there are more than places', () => {
    expect(warned(inPlace(9))).toEqual([]);
    expect(warned(inPlace(10))).toEqual([{ kind: 'full', inPlace: 10, places: 10 }]);
    expect(warned(inPlace(11))).toEqual([{ kind: 'overFull', inPlace: 11, places: 10 }]);
  });

  it('tell when places stand empty in whole months on end, not in the one that has begun', () => {
    expect(warned(inPlace(5))).toEqual([]);
    expect(warned(inPlace(4))).toEqual([{ kind: 'empty', months: 3, below: 50, days: 360, of: 900 }]);
    expect(warned([...inPlace(4), { start: '2026-02-01', end: '2026-03-01' }])).toEqual([]);
    expect(warned([], { today: localDate('2026-03-31') })).toEqual([]);
  });

  it('do not call places empty that people without records may be in', () => {
    const volume = [{ insats: 0, month: month('2026-02'), gender: 1, newPersons: 6, visits: 9, name: null }];
    expect(warned(inPlace(4), { volume })).toEqual([{ kind: 'emptyUnknown', persons: 6 }]);
  });

  it('tell who has stayed longer than planned, where it is planned', () => {
    const spells = [{ start: '2025-10-10' }, { start: '2025-10-11' }, ...inPlace(6)];
    const settings = { ...DEFAULT_PLACE_SETTINGS, longestMonths: 6 };
    expect(warned(spells, { longestMonths: [6] }, settings)).toEqual([
      { kind: 'overlong', persons: 1, longestMonths: 6 },
    ]);
    expect(warned(spells)).toEqual([]);
  });

  it('tell that no capacity is stated for a year in which somebody is in place', () => {
    expect(warned(inPlace(1), { capacities: [row(0, { year: 2025 })] })).toEqual([{ kind: 'noCapacity', year: 2026 }]);
    expect(warned([], { capacities: [] })).toEqual([]);
  });
});
