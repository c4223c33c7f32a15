import {
  participationEvents,
  participationStates,
  participationTransitions,
  stateAfter,
  stateOf,
} from './participation-states.js';

describe('the state table of a participation', () => {
  it('has one answer to each event in each state', () => {
    const keys = participationTransitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses every state and event, and no state is a trap', () => {
    expect(new Set(participationTransitions.map(({ event }) => event))).toEqual(new Set(participationEvents));
    for (const state of participationStates) {
      expect(participationTransitions.some(({ from, to }) => to === state && from !== state)).toBe(true);
      expect(participationTransitions.some(({ from, to }) => from === state && to !== state)).toBe(true);
    }
  });

  it('ends, undoes and refuses', () => {
    expect(stateAfter('ongoing', 'exit')).toBe('ended');
    expect(stateAfter('ended', 'undoExit')).toBe('ongoing');
    expect(stateAfter('ended', 'exit')).toBeUndefined();
    expect(stateAfter('ongoing', 'undoExit')).toBeUndefined();
  });

  it('reads the state from the answers', () => {
    expect(stateOf({ endDate: null })).toBe('ongoing');
    expect(stateOf({ endDate: '2026-03-01', exitReason: 'unknown' })).toBe('ended');
    expect(stateOf({ endDate: '2026-03-01', exitReason: 'misregistration' })).toBe('misregistered');
  });
});
