import fc from 'fast-check';
import { isEmptyTally, questionSlots, tallyFaults, type ViolenceTally } from './violence-tally.js';

const tally = (change: Partial<ViolenceTally> = {}): ViolenceTally => ({
  asked: 10,
  declined: 2,
  notAsked: 3,
  answers: { 1: { yes: 3, no: 5 } },
  ...change,
});

describe('a tally of the questions about violence', () => {
  it('agrees when yes, no and declined make those who were asked', () => expect(tallyFaults(tally())).toEqual([]));

  it('names each question that does not agree', () => {
    const answers = { 1: { yes: 3, no: 5 }, 2: { yes: 0, no: 7 }, 4: { yes: 9, no: 0 } };
    expect(tallyFaults(tally({ answers }))).toEqual([
      { slot: 2, code: 'answersDisagree' },
      { slot: 4, code: 'answersDisagree' },
    ]);
  });

  it('refuses more who declined than were asked', () =>
    expect(tallyFaults(tally({ asked: 1, answers: {} }))).toEqual([{ slot: null, code: 'declinedOverAsked' }]));

  it('holds exactly when every question that was used adds up', () => {
    const whole = fc.nat(50);
    const answers = fc.option(fc.record({ yes: whole, no: whole }), { nil: undefined });
    fc.assert(
      fc.property(whole, whole, fc.tuple(answers, answers, answers), (asked, declined, [one, two, three]) => {
        const given = { 1: one, 2: two, 3: three };
        const adds =
          declined <= asked && [one, two, three].every((a) => a === undefined || a.yes + a.no + declined === asked);
        expect(tallyFaults(tally({ asked, declined, answers: given })).length === 0).toBe(adds);
      }),
    );
  });

  it('is empty when nobody came', () => {
    expect(isEmptyTally({ asked: 0, declined: 0, notAsked: 0, answers: {} })).toBe(true);
    expect(
      questionSlots.some((slot) =>
        isEmptyTally({ asked: 0, declined: 0, notAsked: 0, answers: { [slot]: { yes: 1, no: 0 } } }),
      ),
    ).toBe(false);
  });
});
