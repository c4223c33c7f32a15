import {
  addMonths,
  epochDay,
  fromEpochDay,
  fromMonthIndex,
  localDate,
  month,
  monthsOf,
  periodOf,
  type LocalDate,
  type Period,
} from '@utfall/calendar';
import { reportRows, utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { FactBuilder, factVariables } from './fact-builder.js';
import type { FactColumns } from './fact-columns.js';
import { flowMeasures, type FlowMeasureId } from './flow-measures.js';
import { genders, type GenderId } from './genders.js';
import { Statistics, type GenderOrTotal } from './statistics.js';

/** A participation as specs write it: codes by variable id, category numbers and bit sets as stored; absent = NULL. */
interface Spell {
  readonly insats: number;
  readonly person: string | null;
  readonly start: number;
  readonly end: number | null;
  readonly codes: Readonly<Record<string, number | null>>;
}

function factsOf(spells: readonly Spell[]): FactColumns {
  const variables = factVariables(utfallCodebook);
  const builder = new FactBuilder(variables);
  for (const { insats, person, start, end, codes } of spells) {
    builder.add(
      insats,
      person,
      start,
      end,
      variables.map(({ id }) => codes[id] ?? null),
    );
  }
  return builder.build();
}

/**
 * The counting rules (docs/rakneregler.md) over plain rows, one filter per sentence: slow, obvious, and written without the
 * accumulators, so that the specs compare two independent readings of the rules.
 */
class NaiveStatistics {
  readonly #spells: readonly Spell[];
  readonly #from: number;
  readonly #to: number;
  readonly #daysTo: number;

  constructor(spells: readonly Spell[], period: Period, today: LocalDate) {
    this.#from = epochDay(period.start);
    this.#to = epochDay(period.end);
    this.#daysTo = Math.min(this.#to, epochDay(today));
    this.#spells = spells.filter(({ codes, end }) => !(end !== null && codes['exitReason'] === 12));
  }

  active(): Spell[] {
    return this.#spells.filter((s) => s.start < this.#to && (s.end === null || s.end >= this.#from));
  }
  new(): Spell[] {
    return this.active().filter((s) => s.start >= this.#from);
  }
  ended(): Spell[] {
    return this.active().filter((s) => s.end !== null && s.end < this.#to);
  }
  carriedOver(): Spell[] {
    return this.active().filter((s) => s.start < this.#from);
  }
  ongoing(): Spell[] {
    return this.active().filter((s) => s.end === null || s.end >= this.#to);
  }
  workOrStudies(): Spell[] {
    return this.ended().filter((s) => [1, 2].includes(s.codes['exitReason'] ?? 0));
  }
  workStudiesOrSeeking(): Spell[] {
    return this.ended().filter((s) => [1, 2, 3].includes(s.codes['exitReason'] ?? 0));
  }
  stepForward(): Spell[] {
    return this.ended().filter(
      (s) => [1, 2, 3, 4, 5].includes(s.codes['exitReason'] ?? 0) && s.codes['destination'] !== 6,
    );
  }
  withoutReason(): Spell[] {
    return this.ended().filter((s) => (s.codes['exitReason'] ?? 0) === 0);
  }
  participantDays(): number {
    return this.active().reduce((sum, s) => {
      let days = 0;
      for (let day = s.start; day < (s.end ?? this.#daysTo); day++) if (day >= this.#from && day < this.#daysTo) days++;
      return sum + days;
    }, 0);
  }
  persons(): number {
    return new Set(this.active().map(({ person }) => person)).size;
  }
  durations(): number[] {
    return this.ended()
      .map((s) => (s.end ?? 0) - s.start)
      .sort((a, b) => a - b);
  }
}

/** A parent with two tracks, a top insats, and one without anything under it. */
const parents = [null, 0, 0, null, null];
const members = [[0, 1, 2], [1], [2], [3], [4], [0, 1, 2, 3, 4]];
const scopes = members.map((_, scope) => scope);
const flowIds = Object.keys(flowMeasures) as FlowMeasureId[];

const numbersOf = (id: string): number[] => utfallCodebook.variable(id).categories.map(({ number }) => number);
const code = (id: string): fc.Arbitrary<number | null> => fc.constantFrom(...numbersOf(id));
const nullable = (id: string): fc.Arbitrary<number | null> => fc.constantFrom(null, ...numbersOf(id));

const day = fc.integer({ min: 17_500, max: 18_500 });
const spell: fc.Arbitrary<Spell> = fc
  .record({
    insats: fc.nat(parents.length - 1),
    person: fc.integer({ min: 1, max: 12 }).map(String),
    start: day,
    length: fc.option(fc.integer({ min: 0, max: 400 }), { freq: 3 }),
    anonymous: fc.boolean(),
    gender: nullable('gender'),
    place: code('place'),
    ageBand: code('ageBand'),
    education: nullable('education'),
    supportAtStart: fc.option(fc.nat(2 ** 12 - 1)),
    exitReason: nullable('exitReason'),
    destination: nullable('destination'),
  })
  .map(({ insats, person, start, length, anonymous, ...codes }) => ({
    insats,
    person: anonymous ? null : person,
    start,
    end: length === null ? null : start + length,
    codes: {
      ...codes,
      kommun: 1487,
      mode: anonymous ? 2 : 1,
      ...(length === null ? { exitReason: null, destination: null } : {}),
    },
  }));
const spells = fc.array(spell, { maxLength: 40 });
const period = fc
  .tuple(fc.integer({ min: 2018 * 12, max: 2020 * 12 }), fc.nat(14))
  .map(([from, length]) => periodOf(fromMonthIndex(from), addMonths(fromMonthIndex(from), length)));
const today = day.map(fromEpochDay);

function statisticsOf(rows: readonly Spell[], asked: Period, at: LocalDate): Statistics {
  return new Statistics({ facts: factsOf(rows), parents, period: asked, today: at });
}

function genderOf({ codes }: Spell): GenderId {
  const id = utfallCodebook.variable('gender').categories.find(({ number }) => number === codes['gender'])?.id;
  return genders.find((gender) => gender === id) ?? 'unknown';
}

/** The rows of a scope, mode and gender, counted the naive way. */
function naive(
  rows: readonly Spell[],
  scope: number,
  modes: readonly number[],
  gender: GenderOrTotal,
  asked: Period,
  at: LocalDate,
): NaiveStatistics {
  const kept = rows.filter(
    (row) =>
      members[scope]?.includes(row.insats) &&
      modes.includes(row.codes['mode'] ?? 0) &&
      (gender === 'total' || genderOf(row) === gender),
  );
  return new NaiveStatistics(kept, asked, at);
}

const columns: readonly GenderOrTotal[] = [...genders, 'total'];

/** A run is some hundred comparisons: thirty random histories of forty participations find what a hundred find. */
fc.configureGlobal({ numRuns: 30 });

describe('Statistics, against the rules read naively', () => {
  it('counts flow, outcomes and participant-days (rules 1, 3, 4, 6)', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const statistics = statisticsOf(rows, asked, at);
        for (const scope of scopes) {
          for (const gender of columns) {
            const withData = naive(rows, scope, [1], gender, asked, at);
            const anonymous = naive(rows, scope, [2], gender, asked, at);
            const expected: Record<FlowMeasureId, number> = {
              active: withData.active().length,
              new: withData.new().length,
              carriedOver: withData.carriedOver().length,
              ended: withData.ended().length,
              ongoing: withData.ongoing().length,
              anonymous: anonymous.active().length,
              anonymousNew: anonymous.new().length,
              anonymousCarriedOver: anonymous.carriedOver().length,
              anonymousEnded: anonymous.ended().length,
              anonymousOngoing: anonymous.ongoing().length,
              workOrStudies: withData.workOrStudies().length,
              workStudiesOrSeeking: withData.workStudiesOrSeeking().length,
              stepForward: withData.stepForward().length,
              participantDays: withData.participantDays() + anonymous.participantDays(),
            };
            expect(Object.fromEntries(flowIds.map((id) => [id, statistics.flow(id, scope, gender)]))).toEqual(expected);
            expect(statistics.sum('withoutReason', scope, gender, ['withData'])).toBe(withData.withoutReason().length);
            expect(statistics.sum('withoutReason', scope, gender, ['anonymous'])).toBe(
              anonymous.withoutReason().length,
            );
          }
        }
      }),
    );
  });

  it('counts persons once, with data only', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const statistics = statisticsOf(rows, asked, at);
        const onOwnPlaces = rows.filter(({ codes }) => codes['place'] !== 2);
        for (const scope of scopes) {
          expect(statistics.uniquePersons(scope)).toBe(naive(rows, scope, [1], 'total', asked, at).persons());
          expect(statistics.uniquePersons(scope, 'total', 'forbund')).toBe(
            naive(onOwnPlaces, scope, [1], 'total', asked, at).persons(),
          );
        }
      }),
    );
  });

  it('gives mean, median, shortest and longest stay of the ended with data (rule 6)', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const statistics = statisticsOf(rows, asked, at);
        for (const scope of scopes) {
          for (const gender of columns) {
            const days = naive(rows, scope, [1], gender, asked, at).durations();
            const found = statistics.days(scope, gender);
            const [low = 0, high = 0] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]];
            expect(found).toEqual({
              n: days.length,
              sum: days.reduce((sum, value) => sum + value, 0),
              twiceMedian: low + high,
              min: days[0] ?? 0,
              max: days[days.length - 1] ?? 0,
            });
          }
        }
      }),
    );
  });

  it('counts every answer in its report row, several answers as often as given (rules 3, 5)', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const statistics = statisticsOf(rows, asked, at);
        for (const scope of scopes) {
          const withData = naive(rows, scope, [1], 'total', asked, at);
          const anonymous = naive(rows, scope, [2], 'total', asked, at);
          const populations = {
            active: withData.active(),
            new: withData.new(),
            ended: withData.ended(),
            workOrStudies: withData.workOrStudies(),
            workStudiesOrSeeking: withData.workStudiesOrSeeking(),
            stepForward: withData.stepForward(),
            anonymousEnded: anonymous.ended(),
          };
          for (const [basis, population] of Object.entries(populations)) {
            for (const id of ['ageBand', 'education', 'exitReason']) {
              reportRows(utfallCodebook.variable(id)).forEach(({ numbers }, row) => {
                const expected = population.filter(({ codes }) => numbers.includes(codes[id] ?? 0)).length;
                expect(statistics.byRow(id, basis as keyof typeof populations, scope, 'total', row)).toBe(expected);
              });
            }
            reportRows(utfallCodebook.variable('supportAtStart')).forEach(({ numbers }, row) => {
              const expected = population.filter(({ codes }) => {
                const answered = codes['supportAtStart'] ?? 0;
                return answered === 0 ? numbers.includes(0) : numbers.some((n) => n > 0 && (answered >> (n - 1)) & 1);
              }).length;
              expect(statistics.byRow('supportAtStart', basis as keyof typeof populations, scope, 'total', row)).toBe(
                expected,
              );
            });
          }
        }
      }),
    );
  });
});

describe('Statistics, what always adds up', () => {
  it('carried over + new = ended + ongoing, with data and anonymous (rule 1)', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const s = statisticsOf(rows, asked, at);
        for (const scope of scopes) {
          for (const gender of columns) {
            const flow = (id: FlowMeasureId): number => s.flow(id, scope, gender);
            expect(flow('carriedOver') + flow('new')).toBe(flow('ended') + flow('ongoing'));
            expect(flow('anonymousCarriedOver') + flow('anonymousNew')).toBe(
              flow('anonymousEnded') + flow('anonymousOngoing'),
            );
          }
        }
      }),
    );
  });

  it('women + men + other + unknown = total, for every measure', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const s = statisticsOf(rows, asked, at);
        for (const scope of scopes) {
          const add = (of: (gender: GenderId) => number): number =>
            genders.reduce((sum, gender) => sum + of(gender), 0);
          for (const id of flowIds) expect(add((gender) => s.flow(id, scope, gender))).toBe(s.flow(id, scope));
          expect(add((gender) => s.uniquePersons(scope, gender))).toBe(s.uniquePersons(scope));
          expect(add((gender) => s.days(scope, gender).sum)).toBe(s.days(scope).sum);
        }
      }),
    );
  });

  it('tracks and the parent’s own add up to the parent, top insatser to the whole', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const s = statisticsOf(rows, asked, at);
        const own = statisticsOf(
          rows.filter(({ insats }) => insats === 0),
          asked,
          at,
        );
        for (const id of flowIds) {
          expect(s.flow(id, 0)).toBe(own.flow(id, 0) + s.flow(id, 1) + s.flow(id, 2));
          expect(s.flow(id, s.whole)).toBe(s.flow(id, 0) + s.flow(id, 3) + s.flow(id, 4));
        }
      }),
    );
  });

  it('months tile the period: what starts, ends and passes in them adds up to the period', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const s = statisticsOf(rows, asked, at);
        const months = monthsOf(asked).map((m) => statisticsOf(rows, periodOf(m, m), at));
        for (const id of [
          'new',
          'ended',
          'workOrStudies',
          'stepForward',
          'anonymousEnded',
          'participantDays',
        ] as const) {
          expect(months.reduce((sum, m) => sum + m.flow(id, s.whole), 0)).toBe(s.flow(id, s.whole));
        }
        months.slice(1).forEach((m, i) => {
          expect(m.flow('carriedOver', s.whole)).toBe(months[i]?.flow('ongoing', s.whole));
        });
      }),
      { numRuns: 15 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = spells.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, period, today, ([rows, other], asked, at) => {
        const [a, b] = [statisticsOf(rows, asked, at), statisticsOf(other, asked, at)];
        for (const scope of scopes) {
          for (const gender of columns) {
            for (const id of flowIds) expect(a.flow(id, scope, gender)).toBe(b.flow(id, scope, gender));
            expect(a.uniquePersons(scope, gender)).toBe(b.uniquePersons(scope, gender));
            expect(a.days(scope, gender)).toEqual(b.days(scope, gender));
          }
        }
      }),
    );
  });

  it('is the same as without them when participations are registered in error', () => {
    fc.assert(
      fc.property(spells, period, today, (rows, asked, at) => {
        const inError = rows.map((row) => ({ ...row, end: row.start, codes: { ...row.codes, exitReason: 12 } }));
        const [a, b] = [statisticsOf([...rows, ...inError], asked, at), statisticsOf(rows, asked, at)];
        for (const scope of scopes) {
          for (const id of flowIds) expect(a.flow(id, scope)).toBe(b.flow(id, scope));
          expect(a.uniquePersons(scope)).toBe(b.uniquePersons(scope));
          expect(a.sum('zeroDaySpells', scope)).toBe(b.sum('zeroDaySpells', scope));
        }
      }),
    );
  });
});

describe('Statistics, at the boundaries', () => {
  const asked = periodOf(month('2019-01'), month('2019-08'));
  const today = localDate('2019-12-31');
  const at = (text: string): number => epochDay(localDate(text));
  const one = (start: string, end: string | null): Statistics =>
    statisticsOf(
      [
        {
          insats: 1,
          person: 'a',
          start: at(start),
          end: end === null ? null : at(end),
          codes: { mode: 1, gender: 1, place: 1 },
        },
      ],
      asked,
      today,
    );
  const count = (s: Statistics): number[] =>
    (['active', 'new', 'carriedOver', 'ended', 'ongoing', 'participantDays'] as const).map((id) => s.flow(id, s.whole));

  it.each([
    ['2018-06-01', '2018-12-31', [0, 0, 0, 0, 0, 0]],
    ['2018-06-01', '2019-01-01', [1, 0, 1, 1, 0, 0]],
    ['2019-01-01', '2019-08-31', [1, 1, 0, 1, 0, 242]],
    ['2019-01-01', '2019-09-01', [1, 1, 0, 0, 1, 243]],
    ['2019-08-31', null, [1, 1, 0, 0, 1, 1]],
    ['2019-09-01', null, [0, 0, 0, 0, 0, 0]],
    ['2019-03-01', '2019-03-01', [1, 1, 0, 1, 0, 0]],
  ])('a spell of %s to %s', (start, end, expected) => {
    expect(count(one(start, end))).toEqual(expected);
  });

  it('counts no day that has not happened', () => {
    const s = new Statistics({
      facts: factsOf([
        { insats: 0, person: 'a', start: at('2019-01-01'), end: null, codes: { mode: 1, gender: 1, place: 1 } },
      ]),
      parents,
      period: asked,
      today: localDate('2019-01-11'),
    });
    expect(s.flow('participantDays', s.whole)).toBe(10);
  });

  it('counts an ended participation without reason, and with a reason of NULL, as Uppgift saknas', () => {
    const rows = [null, 0].map((exitReason, i) => ({
      insats: 0,
      person: String(i),
      start: at('2019-01-01'),
      end: at('2019-02-01'),
      codes: { mode: 1, gender: 1, place: 1, exitReason },
    }));
    const s = statisticsOf(rows, asked, today);
    const unknown = s.dimension('exitReason').rows.findIndex(({ id }) => id === 'unknown');
    expect(s.byRow('exitReason', 'ended', 0, 'total', unknown)).toBe(2);
    expect(s.sum('withoutReason', 0)).toBe(2);
  });

  it('gives a person with two genders the known one of the later start', () => {
    const row = { person: 'a', end: null };
    const s = statisticsOf(
      [
        { ...row, insats: 1, start: at('2019-01-01'), codes: { mode: 1, gender: 2, place: 1 } },
        { ...row, insats: 2, start: at('2019-02-01'), codes: { mode: 1, gender: 1, place: 1 } },
        { ...row, insats: 3, start: at('2019-03-01'), codes: { mode: 1, gender: 0, place: 1 } },
      ],
      asked,
      today,
    );
    expect(genders.map((gender) => s.uniquePersons(s.whole, gender))).toEqual([0, 1, 0, 0]);
    expect(genders.map((gender) => s.uniquePersons(3, gender))).toEqual([1, 0, 0, 0]);
  });

  it('keeps volume beside participations and names the parts of reached', () => {
    const s = new Statistics({
      facts: factsOf([
        { insats: 0, person: 'a', start: at('2019-01-01'), end: null, codes: { mode: 1, gender: 1, place: 1 } },
        { insats: 0, person: null, start: at('2019-01-01'), end: null, codes: { mode: 2, gender: null, place: 1 } },
      ]),
      parents,
      period: asked,
      today,
      volume: [
        { insats: 3, month: month('2019-04'), gender: 1, newPersons: 17, visits: 40, name: 'Utbildning' },
        { insats: 1, month: month('2019-05'), gender: 0, newPersons: 7, visits: 0, name: null },
        { insats: 3, month: month('2018-12'), gender: 1, newPersons: 9, visits: 0, name: 'Utbildning' },
      ],
    });
    expect(s.volume('newPersons', s.whole)).toBe(24);
    expect(s.volume('newPersons', 0, 'unknown')).toBe(7);
    expect(s.volume('visits', 3, 'woman')).toBe(40);
    expect(s.volumeNames(s.whole)).toEqual(['Utbildning', null]);
    expect(s.flow('active', s.whole)).toBe(1);
    expect(s.reached(s.whole)).toBe(26);
    expect(s.reached(0)).toBe(9);
  });

  it('refuses facts with an answer that the codebook lacks, and a cycle of insatser', () => {
    const row = { insats: 0, person: 'a', start: at('2019-01-01'), end: null };
    expect(() => statisticsOf([{ ...row, codes: { mode: 1, education: 77 } }], asked, today)).toThrow(RangeError);
    expect(() => new Statistics({ facts: factsOf([]), parents: [1, 0], period: asked, today })).toThrow(RangeError);
  });
});
