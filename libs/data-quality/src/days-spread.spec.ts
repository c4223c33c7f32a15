import { daysSpread } from './days-spread.js';

describe('the spread of days', () => {
  it('has the middle of the two middle ones as its median, as every other median', () => {
    expect(daysSpread([5, 0, 2, 40])).toEqual({ n: 4, lowerQuartile: 0, median: 3.5, upperQuartile: 5 });
    expect(daysSpread([7, 1, 3])).toEqual({ n: 3, lowerQuartile: 1, median: 3, upperQuartile: 7 });
  });

  it('of nothing is no 0', () => expect(daysSpread([])).toBeNull());
});
