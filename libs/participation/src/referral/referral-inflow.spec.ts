import { localDate } from '@utfall/calendar';
import { countBy, medianWaiting, monthOfReferral, type ReferralFact, wasInQueue } from './referral-inflow.js';

const fact = (change: Partial<ReferralFact>): ReferralFact => ({
  insatsId: null,
  state: 'received',
  receiver: 'team',
  referrer: 'arbetsformedlingen',
  kommun: '1461',
  gender: 'woman',
  unit: null,
  receivedDate: localDate('2026-09-01'),
  completionDate: null,
  placedDate: null,
  startedDate: null,
  closedDate: null,
  reason: null,
  ...change,
});
const today = localDate('2026-11-20');

describe('inflow', () => {
  it('counts each referral once, and its genders add up', () => {
    // Seven are seven, whatever has been printed of them: three women, three men and one more.
    const facts = ['woman', 'woman', 'woman', 'man', 'man', 'man', 'unknown'].map((gender) => fact({ gender }));
    expect(countBy(facts, monthOfReferral)).toEqual([{ id: '2026-09', women: 3, men: 3, others: 1, total: 7 }]);
  });

  it('has the largest first and leaves out what has no key', () => {
    const facts = [fact({ reason: 'moved' }), fact({}), fact({ reason: 'other' }), fact({ reason: 'other' })];
    expect(countBy(facts, ({ reason }) => reason ?? undefined).map(({ id, total }) => [id, total])).toEqual([
      ['other', 2],
      ['moved', 1],
    ]);
  });
});

describe('the median wait', () => {
  const placed = (day: string, started: string | null = null) =>
    fact({ placedDate: localDate(day), startedDate: started === null ? null : localDate(started) });

  it('is of those that came so far', () => {
    const facts = [placed('2026-09-11'), placed('2026-09-21', '2026-10-01'), placed('2026-09-05'), fact({})];
    expect(medianWaiting(facts, 'placement', today)).toBe(10);
    expect(medianWaiting(facts, 'start', today)).toBe(10);
    expect(medianWaiting(facts.slice(0, 2), 'placement', today)).toBe(15);
  });

  it('of nobody is no number', () => expect(medianWaiting([fact({})], 'placement', today)).toBeNull());
});

describe('the queue on a day', () => {
  const placedDate = localDate('2026-09-11');
  const on = (day: string, change: Partial<ReferralFact> = {}) =>
    wasInQueue(fact({ placedDate, ...change }), localDate(day));

  it('has who was placed, from that day to the one before the start', () => {
    const startedDate = localDate('2026-10-01');
    expect(['2026-09-10', '2026-09-11', '2026-09-30', '2026-10-01'].map((day) => on(day, { startedDate }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('does not have who was closed, or was never placed', () => {
    expect(on('2026-10-01', { closedDate: localDate('2026-10-01') })).toBe(false);
    expect(on('2026-10-01', { placedDate: null })).toBe(false);
  });
});
