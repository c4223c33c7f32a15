import { epochDay, localDate, month, periodOf } from '@utfall/calendar';
import { type OwnQuestion, questionVariable, utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { FactBuilder, factVariables } from './fact-builder.js';
import { gendersInOrder } from './genders.js';
import type { QuestionFacts } from './question-counts.js';
import { Statistics } from './statistics.js';

const question: OwnQuestion = {
  id: 'q',
  insatsId: null,
  label: { sv: 'Färdsätt', en: 'Transport' },
  meaning: { sv: '', en: '' },
  kind: 'single',
  askedAt: 'enrolment',
  required: false,
  sensitive: true,
  validFrom: localDate('2026-01-01'),
  validTo: null,
  unit: null,
  min: null,
  max: null,
  categories: [1, 2, 3].map((number) => ({ number, label: { sv: `S${number}`, en: `A${number}` }, validTo: null })),
};

/** A participation with its answer: null = none, for a number the number itself. */
interface Answered {
  readonly insats: number;
  readonly start: number;
  readonly days: number | null;
  readonly gender: number;
  readonly mode: 1 | 2;
  readonly answer: number | null;
}

const structural = ['mode', 'gender', 'place', 'exitReason', 'destination'];
const codesOf = ({ gender, mode, days }: Answered): Record<string, number> => ({
  mode,
  gender,
  place: 1,
  exitReason: days === null ? 0 : 1,
  destination: 0,
});

function count(participations: readonly Answered[], asked: Partial<OwnQuestion> = {}, insats: number | null = null) {
  const variable = questionVariable({ ...question, ...asked }, 0);
  const isNumber = variable.kind === 'number';
  const all = new FactBuilder(factVariables(utfallCodebook));
  const answered = new FactBuilder([
    ...structural.map((id) => utfallCodebook.variable(id)),
    ...(isNumber ? [] : [variable]),
  ]);
  const amounts: number[] = [];
  for (const one of participations) {
    const codes = codesOf(one);
    const end = one.days === null ? null : one.start + one.days;
    all.add(
      one.insats,
      null,
      one.start,
      end,
      factVariables(utfallCodebook).map(({ id }) => codes[id] ?? null),
    );
    if (one.answer === null || one.mode === 2) continue;
    const own = structural.map((id) => codes[id] ?? null);
    answered.add(one.insats, null, one.start, end, isNumber ? own : [...own, one.answer]);
    amounts.push(one.answer);
  }
  const facts: QuestionFacts = {
    variable,
    insats,
    answered: answered.build(),
    amounts: isNumber ? Int32Array.from(amounts) : null,
  };
  return new Statistics({
    facts: all.build(),
    // Insats 1 is a track of insats 0.
    parents: [null, 0, null],
    period: periodOf(month('2026-01'), month('2026-08')),
    today: localDate('2026-11-01'),
    questions: [facts],
  });
}

const from = epochDay(localDate('2025-09-01'));
const participation = fc.record<Answered>({
  insats: fc.constantFrom(0, 1, 2),
  start: fc.integer({ min: from, max: from + 360 }),
  days: fc.option(fc.integer({ min: 0, max: 300 })),
  gender: fc.constantFrom(0, 1, 2, 3),
  mode: fc.constantFrom(1, 2),
  answer: fc.option(fc.constantFrom(0, 1, 2, 3)),
});

describe('an own question', () => {
  it('has rows that add up to those who were asked, in every scope and of every gender', () => {
    fc.assert(
      fc.property(fc.array(participation, { maxLength: 60 }), (participations) => {
        const statistics = count(participations);
        for (const scope of [0, 1, 2, statistics.whole]) {
          for (const gender of ['total', ...gendersInOrder] as const) {
            const rows = statistics.question('q').rows.map((_, row) => statistics.answeredBy('q', scope, gender, row));
            expect(rows.every((n) => n >= 0)).toBe(true);
            expect(rows.reduce((sum, n) => sum + n, 0)).toBe(statistics.asked('q', scope, gender));
            expect(statistics.asked('q', scope, gender)).toBeLessThanOrEqual(statistics.flow('ended', scope, gender));
          }
        }
      }),
    );
  });

  it('was asked of all who ended when it has always been in force, and of nobody before it was', () => {
    fc.assert(
      fc.property(fc.array(participation, { maxLength: 60 }), (participations) => {
        const always = count(participations, { validFrom: localDate('1990-01-01') });
        expect(always.asked('q', always.whole)).toBe(always.flow('ended', always.whole));
        const nobody = participations.map((one) => ({ ...one, answer: null }));
        const never = count(nobody, { validFrom: localDate('2030-01-01') });
        expect(never.asked('q', never.whole)).toBe(0);
      }),
    );
  });

  const ended = {
    insats: 0,
    start: epochDay(localDate('2026-02-01')),
    days: 30,
    gender: 1,
    mode: 1,
    answer: 2,
  } as const;

  it('is asked in its insats with tracks alone', () => {
    const statistics = count(
      [ended, { ...ended, insats: 1, answer: null }, { ...ended, insats: 2, answer: null }],
      {},
      0,
    );
    expect([0, 1, 2, statistics.whole].map((scope) => statistics.asked('q', scope))).toEqual([2, 1, 0, 2]);
  });

  it('keeps an answer that its dates say was never asked for', () => {
    const early = { ...ended, start: epochDay(localDate('2025-12-01')), days: 60 };
    const statistics = count([early, { ...early, answer: null }]);
    expect(statistics.asked('q', 0)).toBe(1);
    expect(statistics.question('q').rows.map((_, row) => statistics.answeredBy('q', 0, 'total', row))).toEqual([
      0, 1, 0, 0,
    ]);
  });

  it('at a follow-up was asked of those who have an answer, and makes nobody else one that does not know', () => {
    const statistics = count([ended, { ...ended, answer: 0 }, { ...ended, answer: null }], { askedAt: 'followUp' });
    expect(statistics.asked('q', 0)).toBe(2);
    expect(statistics.question('q').rows.map((_, row) => statistics.answeredBy('q', 0, 'total', row))).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('sums numbers up exactly, over those who have answered', () => {
    const answers = [10, 5, 40].map((answer, i) => ({ ...ended, answer, gender: i < 2 ? 1 : 2 }));
    const statistics = count([...answers, { ...ended, answer: null }], { kind: 'number', categories: [] });
    expect(statistics.numbers('q', 0)).toEqual({ n: 3, sum: 55, twiceMedian: 20, min: 5, max: 40 });
    expect(statistics.numbers('q', 0, 'woman')).toEqual({ n: 2, sum: 15, twiceMedian: 15, min: 5, max: 10 });
    expect(statistics.asked('q', 0)).toBe(4);
  });
});
