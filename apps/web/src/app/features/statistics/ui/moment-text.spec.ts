import { momentText } from './moment-text.js';

describe('an instant', () => {
  it('is said by the Swedish clock, in the order of every other date', () => {
    expect(momentText('2026-11-22T04:06:00Z')).toBe('2026-11-22 05:06');
    expect(momentText('2026-06-30T22:30:00Z')).toBe('2026-07-01 00:30');
  });
});
