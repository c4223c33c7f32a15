import {
  isOpenReferral,
  referralEvents,
  referralStateAfter,
  referralStates,
  referralTransitions,
} from './referral-states.js';

describe('the state table of a referral', () => {
  it('has one answer to each event in each state', () => {
    const keys = referralTransitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses every event, reaches every state, and is final only when started', () => {
    expect(new Set(referralTransitions.map(({ event }) => event))).toEqual(new Set(referralEvents));
    const reached = new Set<string>(referralTransitions.filter(({ from, to }) => from !== to).map(({ to }) => to));
    expect(referralStates.filter((state) => !reached.has(state))).toEqual([]);
    const left = new Set<string>(referralTransitions.filter(({ from, to }) => from !== to).map(({ from }) => from));
    expect(referralStates.filter((state) => !left.has(state))).toEqual(['started']);
  });

  it('lets every open referral be closed, and every closed one be opened again', () => {
    for (const state of referralStates.filter(isOpenReferral)) {
      expect(referralStateAfter(state, 'decline')).toBe('declined');
      expect(referralStateAfter(state, 'withdraw')).toBe('withdrawn');
      expect(referralStateAfter(state, 'return')).toBe('returned');
      expect(referralStateAfter(state, 'reopen')).toBeUndefined();
    }
    for (const state of ['declined', 'withdrawn', 'returned'] as const) {
      expect(referralStateAfter(state, 'reopen')).toBe('received');
      expect(referralStateAfter(state, 'reopenPlaced')).toBe('placed');
    }
  });

  it('starts only what an insats has, and places nothing that lacks papers', () => {
    const from = (event: 'start' | 'place') => referralStates.filter((state) => referralStateAfter(state, event));
    expect(from('start')).toEqual(['placed', 'queued']);
    expect(from('place')).toEqual(['received']);
  });
});
