import { addMonths, epochDay, fromEpochDay, fromMonthIndex, month, periodOf } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { FactBuilder, factVariables } from './fact-builder.js';
import { genders, gendersInOrder } from './genders.js';
import type { ModeChangeRow } from './mode-changes.js';
import { Statistics } from './statistics.js';

/** Somebody whose mode changed on some days; it was `first` before them. */
interface Life {
  readonly insats: number;
  readonly start: number;
  readonly end: number | null;
  readonly gender: number;
  readonly exitReason: number;
  readonly first: 1 | 2;
  readonly changes: readonly number[];
}

const parents = [null, 0, null];
const variables = factVariables(utfallCodebook);

/** The mode before the day began. */
const modeAt = ({ first, changes }: Life, day: number): number =>
  changes.filter((on) => on < day).length % 2 === 0 ? first : 3 - first;

/** The figures as they are when the modes are those that stood before a day; `Infinity` = as they are stored now. */
function read(lives: readonly Life[], from: string, to: string, day: number): Statistics {
  const builder = new FactBuilder(variables);
  const rows: ModeChangeRow[] = [];
  for (const life of lives) {
    const { insats, start, end, gender, exitReason, first, changes } = life;
    const codes: Record<string, number | null> = {
      mode: modeAt(life, day),
      gender,
      place: 1,
      exitReason: end === null ? null : exitReason,
    };
    builder.add(
      insats,
      modeAt(life, day) === 1 ? `${start} ${insats}` : null,
      start,
      end,
      variables.map(({ id }) => codes[id] ?? null),
    );
    for (const [i, on] of changes.filter((on) => on < day).entries()) {
      const toWithData = (i % 2 === 0 ? 3 - first : first) === 1;
      rows.push({ insats, start, end, on, toWithData, gender, exitReason: end === null ? null : exitReason });
    }
  }
  const period = periodOf(month(from), month(to));
  return new Statistics({ facts: builder.build(), parents, period, today: fromEpochDay(18_500), modeChanges: rows });
}

const day = fc.integer({ min: 17_600, max: 18_400 });
const life: fc.Arbitrary<Life> = fc
  .record({
    insats: fc.nat(2),
    start: day,
    length: fc.option(fc.nat(400), { freq: 3 }),
    gender: fc.constantFrom(0, 1, 2, 3),
    exitReason: fc.constantFrom(0, 1, 6, 12),
    first: fc.constantFrom(1 as const, 2 as const),
    changes: fc.uniqueArray(day, { maxLength: 4 }),
  })
  .map(({ length, changes, ...rest }) => ({
    ...rest,
    end: length === null ? null : rest.start + length,
    changes: changes.sort((a, b) => a - b),
  }));
const lives = fc.array(life, { maxLength: 25 });
/** The first month of a period and how many more it has. */
const asked = fc.tuple(fc.integer({ min: 2018 * 12 + 6, max: 2020 * 12 }), fc.nat(7));
const scopes = [0, 1, 2, 3];

describe('changes of mode', () => {
  it('make last period’s ongoing ± changed the carried over of this, with data and anonymous', () => {
    fc.assert(
      fc.property(lives, asked, (people, [index, more]) => {
        const first = fromMonthIndex(index);
        const start = epochDay(periodOf(first, first).start);
        const last = read(people, addMonths(first, -1 - more), addMonths(first, -1), start);
        const now = read(people, first, addMonths(first, more), Infinity);
        for (const scope of scopes) {
          for (const gender of [...gendersInOrder, 'total'] as const) {
            const changed = now.modeChanged(scope, gender);
            expect(last.flow('ongoing', scope, gender) + changed).toBe(now.flow('carriedOver', scope, gender));
            expect(last.flow('anonymousOngoing', scope, gender) - changed).toBe(
              now.flow('anonymousCarriedOver', scope, gender),
            );
          }
        }
      }),
    );
  });

  it('add up over genders and tracks', () => {
    fc.assert(
      fc.property(lives, asked, (people, [index, more]) => {
        const s = read(people, fromMonthIndex(index), addMonths(fromMonthIndex(index), more), Infinity);
        for (const scope of scopes) {
          expect(genders.reduce((sum, gender) => sum + s.modeChanged(scope, gender), 0)).toBe(s.modeChanged(scope));
        }
        expect(s.modeChanged(0) + s.modeChanged(2)).toBe(s.modeChanged(s.whole));
      }),
    );
  });

  it('of somebody who is volume-counted in another insats touch nothing there', () => {
    const person: Life = { insats: 0, start: 17_900, end: null, gender: 1, exitReason: 0, first: 2, changes: [18_000] };
    const of = (people: readonly Life[]) => {
      const builder = new FactBuilder(variables);
      for (const one of people) {
        const codes: Record<string, number> = { mode: modeAt(one, Infinity), gender: 1, place: 1 };
        builder.add(
          one.insats,
          modeAt(one, Infinity) === 1 ? 'a' : null,
          one.start,
          null,
          variables.map(({ id }) => codes[id] ?? null),
        );
      }
      const volume = [{ insats: 2, month: month('2019-05'), gender: 1, newPersons: 24, visits: 30, name: null }];
      return new Statistics({
        facts: builder.build(),
        parents,
        period: periodOf(month('2019-05'), month('2019-08')),
        today: fromEpochDay(18_500),
        volume,
      });
    };
    const [before, after] = [of([{ ...person, changes: [] }]), of([person])];
    for (const s of [before, after]) {
      expect([s.volume('newPersons', 2), s.volume('newPersons', 0), s.reached(s.whole)]).toEqual([24, 0, 25]);
    }
    expect([before.flow('anonymous', 0), after.flow('active', 0)]).toEqual([1, 1]);
  });
});
