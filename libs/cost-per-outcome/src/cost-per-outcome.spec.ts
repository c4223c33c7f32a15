import { epochDay, localDate, month, periodOf } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import { ore, parseKronor, roundHalfUp, type LedgerRow } from '@utfall/economy';
import { FactBuilder, factVariables, genders, Statistics } from '@utfall/outcome-statistics';
import fc from 'fast-check';
import { CostPerOutcome, type CostSettings } from './cost-per-outcome.js';
import { costPlan } from './cost-plan.js';
import type { CostedInsats } from './costed-insats.js';
import { costMeasures } from './denominators.js';
import { kronorPerOne, perOne } from './quotient.js';

const period = periodOf(month('2019-01'), month('2019-08'));

interface Spell {
  readonly insats?: number;
  readonly person?: string | null;
  readonly start?: string;
  readonly end?: string | null;
  readonly gender?: number | null;
  readonly reason?: number | null;
  readonly otherParty?: boolean;
}

const individual: CostedInsats = { parent: null, kind: 'individual', individualShare: null, ledgerCode: '3006' };

function row(code: string, kronor: string, from = '2019-01', to = '2019-08'): LedgerRow {
  const amount = parseKronor(kronor) ?? ore(0);
  const at = periodOf(month(from), month(to));
  return {
    code,
    name: code,
    type: 'insats',
    period: at,
    annualBudget: null,
    periodBudget: amount,
    outturn: amount,
    forecast: null,
  };
}

function counted(
  insatser: readonly CostedInsats[],
  ledger: readonly LedgerRow[],
  spells: readonly Spell[],
  settings?: CostSettings,
): { readonly costs: CostPerOutcome; readonly statistics: Statistics } {
  const variables = factVariables(utfallCodebook);
  const builder = new FactBuilder(variables);
  spells.forEach((spell, i) => {
    const { insats = 0, start = '2019-02-01', end = '2019-03-01', gender = 1, reason = 1 } = spell;
    const person = spell.person === undefined ? `p${i}` : spell.person;
    const codes: Record<string, number | null> = {
      mode: person === null ? 2 : 1,
      place: spell.otherParty ? 2 : 1,
      gender,
      exitReason: end === null ? null : reason,
    };
    builder.add(
      insats,
      person,
      epochDay(localDate(start)),
      end === null ? null : epochDay(localDate(end)),
      variables.map(({ id }) => codes[id] ?? null),
    );
  });
  const plan = costPlan(insatser, ledger, period);
  const statistics = new Statistics({
    facts: builder.build(),
    parents: insatser.map(({ parent }) => parent),
    groups: plan.groups,
    period,
    today: localDate('2019-12-31'),
  });
  return { costs: new CostPerOutcome(plan, statistics, settings), statistics };
}

const missing = { kind: 'notComputable', reason: 'missingCost' };

describe('cost of an insats', () => {
  const tracks: CostedInsats[] = [
    individual,
    { ...individual, parent: 0, ledgerCode: null },
    { ...individual, parent: 0, ledgerCode: '3007' },
  ];

  it('rolls tracks up; a track without a ledger code of its own has no cost', () => {
    const { costs } = counted(tracks, [row('3006', '700'), row('3007', '300')], []);
    expect(costs.outturn(0)).toEqual({ kind: 'amount', amount: 100_000n });
    expect(costs.outturn(1)).toEqual(missing);
    expect(costs.outturn(2)).toEqual({ kind: 'amount', amount: 30_000n });
  });

  it('is that of the tracks where the parent has no code, unless one of them has none', () => {
    const [parent = individual, first = individual, second = individual] = tracks;
    const bare = { ...parent, ledgerCode: null };
    const both = counted([bare, { ...first, ledgerCode: '1' }, second], [row('1', '1'), row('3007', '300')], []);
    expect(both.costs.outturn(0)).toEqual({ kind: 'amount', amount: 30_100n });
    expect(counted([bare, first, second], [row('3007', '300')], []).costs.outturn(0)).toEqual(missing);
  });

  it('of structural kind is no cost per outcome, and of both kinds the stated share, to the öre', () => {
    const insatser: CostedInsats[] = [
      { ...individual, kind: 'structural', ledgerCode: '1' },
      { ...individual, kind: 'both', individualShare: 33, ledgerCode: '2' },
      { ...individual, kind: 'both', individualShare: null, ledgerCode: '3' },
    ];
    const { costs } = counted(insatser, [row('1', '100'), row('2', '0,10'), row('3', '5')], [{ insats: 1 }]);
    expect(costs.individual(0)).toEqual({ kind: 'notComputable', reason: 'notIndividual' });
    expect(costs.quotient('costPerEnded', 0)).toMatchObject({ kind: 'notComputable', reason: 'notIndividual' });
    expect(costs.individual(1)).toEqual({ kind: 'amount', amount: 3n });
    expect(costs.individual(2)).toEqual(missing);
  });

  it('leaves a structural track out, its cost and its people', () => {
    const insatser: CostedInsats[] = [individual, { ...individual, parent: 0, kind: 'structural', ledgerCode: '3007' }];
    const { costs } = counted(insatser, [row('3006', '700'), row('3007', '300')], [{}, { insats: 1 }]);
    expect(costs.outturn(0)).toEqual({ kind: 'amount', amount: 100_000n });
    expect(costs.quotient('costPerEnded', 0)).toMatchObject({ numerator: 70_000n, denominator: 1 });
    expect(costs.withoutCost(0)).toBe(1);
  });

  it('needs rows that tile the period', () => {
    const { costs } = counted([individual], [row('3006', '100', '2019-01', '2019-12')], [{}]);
    expect(costs.outturn(0)).toEqual({ kind: 'notComputable', reason: 'periodNotCovered' });
    expect(costs.quotient('costPerEnded', 0)).toMatchObject({ reason: 'periodNotCovered', denominator: 1 });
  });
});

describe('cost of the whole', () => {
  const insatser: CostedInsats[] = [
    individual,
    { ...individual, kind: 'structural', ledgerCode: '3010' },
    { ...individual, ledgerCode: null },
  ];
  const ledger = [row('3006', '900'), row('3010', '50'), row('1001', '7', '2019-01', '2019-08')];
  const spells: Spell[] = [{}, {}, { insats: 2 }, { insats: 2, otherParty: true }];

  it('is everything in the ledger; per outcome, that of mapped individual insatser and their people', () => {
    const { costs, statistics } = counted(insatser, ledger, spells);
    expect(costs.outturn(statistics.whole)).toEqual({ kind: 'amount', amount: 95_700n });
    expect(costs.individual(statistics.whole)).toEqual({ kind: 'amount', amount: 90_000n });
    expect(costs.quotient('costPerParticipation', statistics.whole)).toMatchObject({ value: 45_000n, denominator: 2 });
    expect(costs.withoutCost(statistics.whole)).toBe(2);
  });

  it('is not computable when a code of the period does not tile it', () => {
    const { costs, statistics } = counted(insatser, [...ledger, row('1002', '1', '2019-01', '2019-07')], spells);
    expect(costs.outturn(statistics.whole)).toMatchObject({ reason: 'periodNotCovered' });
    expect(costs.individual(statistics.whole)).toEqual({ kind: 'amount', amount: 90_000n });
  });

  it('keeps its people when the ledger has nothing of the period', () => {
    const { costs, statistics } = counted(insatser, [row('3006', '1', '2018-01', '2018-08')], spells);
    expect(costs.outturn(statistics.whole)).toMatchObject({ reason: 'periodNotCovered' });
    expect(costs.weight('participations', statistics.whole)).toBe(2);
    // The same answer whether rows of other years were read or not.
    expect(counted(insatser, [], spells).costs.outturn(statistics.whole)).toMatchObject({ reason: 'periodNotCovered' });
  });

  it('takes the tracks that have a cost where their parent has none', () => {
    const parts: CostedInsats[] = [
      { ...individual, ledgerCode: null },
      { ...individual, parent: 0 },
      { ...individual, parent: 0, ledgerCode: null },
    ];
    const { costs, statistics } = counted(parts, [row('3006', '10')], [{ insats: 1 }, { insats: 2 }]);
    expect(costs.outturn(0)).toEqual(missing);
    expect(costs.quotient('costPerEnded', statistics.whole)).toMatchObject({ value: 1000n, denominator: 1 });
  });
});

describe('quotients', () => {
  const ledger = [row('3006', '1000')];

  it('count everyone the money was spent on, with data and anonymous, on the förbund’s places', () => {
    const { costs } = counted([individual], ledger, [
      { person: 'a' },
      { person: 'a', start: '2019-04-01', end: null },
      { person: null },
      { otherParty: true },
    ]);
    const of = (id: (typeof costMeasures)[number]) => costs.quotient(id, 0);
    expect(of('costPerParticipation')).toMatchObject({ denominator: 3, value: 33_333n });
    expect(of('costPerUniquePerson')).toMatchObject({ denominator: 2 });
    expect(of('costPerEnded')).toMatchObject({ denominator: 2 });
    expect(of('costPerWorkOrStudies')).toMatchObject({ denominator: 2, rangeDenominator: null });
    expect(of('costPerParticipantDay')).toMatchObject({ denominator: 28 + 28 + 153 });
    expect(costs.onOtherPlaces(0)).toBe(1);
  });

  it('by nobody are not computable', () => {
    const { costs } = counted([individual], ledger, []);
    for (const id of costMeasures) {
      const reason = id === 'costPerParticipantDay' ? 'noParticipantDays' : 'zeroDenominator';
      expect(costs.quotient(id, 0)).toEqual({ kind: 'notComputable', reason, numerator: 100_000n, denominator: 0 });
    }
  });

  it('carry the range that missing reasons allow, up to one in five', () => {
    const ended: Spell[] = [{}, {}, { reason: 6 }, { reason: 6 }, { person: null, reason: null }];
    const { costs } = counted([individual], ledger, ended);
    expect(costs.quotient('costPerWorkOrStudies', 0)).toMatchObject({
      value: 50_000n,
      denominator: 2,
      rangeDenominator: 3,
    });
    const more = counted([individual], ledger, [...ended, { reason: 0 }]).costs;
    expect(more.quotient('costPerWorkOrStudies', 0)).toMatchObject({
      reason: 'tooManyExitsWithoutReason',
      denominator: 2,
    });
    expect(more.quotient('costPerStepForward', 0)).toMatchObject({ reason: 'tooManyExitsWithoutReason' });
    expect(more.quotient('costPerEnded', 0)).toMatchObject({ kind: 'quotient', rangeDenominator: null });
    const allowed = counted([individual], ledger, [...ended, { reason: 0 }], { maxPercentWithoutReason: 40 }).costs;
    expect(allowed.quotient('costPerWorkOrStudies', 0)).toMatchObject({ denominator: 2, rangeDenominator: 4 });
  });

  it('are rounded half up once, as exact whole numbers say', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 1, max: 10 ** 9 }), (n, d) => {
        expect(perOne(ore(n), d)).toBe(roundHalfUp(n, BigInt(d)));
        expect(kronorPerOne(n, BigInt(d))).toBe(roundHalfUp(n, 100n * BigInt(d)));
      }),
    );
  });

  it('give the kronor of the exact quotient, not of its rounded öre', () => {
    expect(perOne(ore(1_494_996), 10_000)).toBe(149n);
    expect(perOne(ore(1_499_960_000), 10_000_000)).toBe(150n);
    expect(kronorPerOne(499_996n, 10_000n)).toBe(0n);
    expect(kronorPerOne(500_000n, 10_000n)).toBe(1n);
  });

  it('refuses statistics of another plan', () => {
    const plan = costPlan([individual, individual], ledger, period);
    expect(() => new CostPerOutcome(plan, counted([individual], ledger, []).statistics)).toThrow(RangeError);
  });
});

describe('split by gender', () => {
  const ledger = [row('3006', '1000')];

  it('is by participant-days, and by participations when asked for', () => {
    const spells: Spell[] = [
      { start: '2019-01-01', end: '2019-01-31' },
      { start: '2019-01-01', end: '2019-01-11', gender: 2 },
      { start: '2019-01-01', end: '2019-01-21', gender: null, person: null },
    ];
    const { costs } = counted([individual], ledger, spells);
    expect(costs.split(0)).toMatchObject({
      key: 'participantDays',
      weights: { woman: 30, man: 10, other: 0, unknown: 20 },
      parts: { woman: 50_000n, man: 16_667n, other: 0n, unknown: 33_333n },
    });
    expect(costs.split(0, 'participations')).toMatchObject({
      parts: { woman: 33_333n, man: 33_333n, unknown: 33_334n },
    });
    expect(costs.quotient('costPerEnded', 0, 'woman')).toMatchObject({ numerator: 50_000n, denominator: 1 });
  });

  it('by days is not computable where a spell has none, by participations it is', () => {
    const { costs } = counted([individual], ledger, [{}, { start: '2019-05-01', end: '2019-05-01', gender: 2 }]);
    expect(costs.split(0, 'participantDays')).toEqual({
      kind: 'notComputable',
      reason: 'undatedSpell',
      key: 'participantDays',
    });
    expect(costs.split(0)).toMatchObject({ kind: 'split', key: 'participations' });
    expect(costs.lacksDays(0)).toBe(true);
    expect(costs.quotient('costPerEnded', 0, 'man')).toMatchObject({ numerator: 50_000n, denominator: 1 });
    expect(costs.quotient('costPerEnded', 0, 'man', 'participantDays')).toMatchObject({ reason: 'undatedSpell' });
    expect(costs.split(0, 'participations')).toMatchObject({ kind: 'split', parts: { woman: 50_000n, man: 50_000n } });
  });

  it('of nobody is not computable', () => {
    const { costs } = counted([individual], ledger, []);
    expect(costs.split(0)).toMatchObject({ reason: 'noParticipantDays' });
    expect(costs.split(0, 'participations')).toMatchObject({ reason: 'zeroDenominator' });
  });

  it('adds up to the cost to the öre, and the quotients to it again', () => {
    const spell = fc.record({
      gender: fc.constantFrom(null, 0, 1, 2, 3),
      start: fc
        .integer({ min: 0, max: 200 })
        .map((day) => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10)),
      end: fc.constantFrom(null),
    });
    const kronor = fc
      .integer({ min: 0, max: 10 ** 9 })
      .map((amount) => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(spell, { minLength: 1, maxLength: 20 }),
        kronor,
        fc.constantFrom('participantDays', 'participations'),
        (spells, amount, key) => {
          const { costs } = counted([individual], [row('3006', amount)], spells);
          const split = costs.split(0, key);
          if (split.kind !== 'split') throw new Error(split.reason);
          const sum = genders.reduce((all, gender) => all + split.parts[gender], 0n);
          expect(sum).toBe(parseKronor(amount));
          for (const gender of genders) {
            const quotient = costs.quotient('costPerParticipation', 0, gender, split.key);
            if (quotient.kind === 'quotient') expect(quotient.numerator).toBe(split.parts[gender]);
            else expect(quotient).toMatchObject({ reason: 'zeroDenominator', denominator: 0 });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
