import { medianText } from './median-text.js';

describe('a median', () => {
  it('has a comma in Swedish, and nothing after a whole day', () => {
    expect([medianText(10.5, 'sv'), medianText(10.5, 'en'), medianText(10, 'sv')]).toEqual(['10,5', '10.5', '10']);
  });
});
