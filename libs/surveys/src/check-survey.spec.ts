import { checkSurvey } from './check-survey.js';
import type { Indicator, SurveyCounts } from './survey.js';

const indicators: readonly Indicator[] = [{ number: 3, label: null, options: ['Nej', 'Ja'] }];
const whole: SurveyCounts = {
  groups: [
    { gender: 'woman', asked: 12, answered: 9 },
    { gender: 'man', asked: 8, answered: 6 },
  ],
  results: [
    { indicator: 3, gender: 'woman', counts: [1, 3, 5] },
    { indicator: 3, gender: 'man', counts: [0, 0, 6] },
  ],
};
const ofMen = { indicator: 3, gender: 'man', counts: [0, 0, 6] } as const;
const codes = (change: Partial<SurveyCounts>) =>
  checkSurvey({ ...whole, ...change }, indicators).map(({ code, gender }) => `${code} ${gender}`);

describe('checkSurvey', () => {
  it('has nothing to say of counts that add up', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ results: [] })).toEqual([]);
  });

  it.each<[string, Partial<SurveyCounts>]>([
    ['moreAnswered woman', { groups: [{ gender: 'woman', asked: 8, answered: 9 }], results: [] }],
    ['genderTwice man', { groups: [...whole.groups, { gender: 'man', asked: 0, answered: 0 }], results: [] }],
    ['notTheAnswered woman', { results: [{ indicator: 3, gender: 'woman', counts: [0, 3, 5] }, ofMen] }],
    ['optionCount woman', { results: [{ indicator: 3, gender: 'woman', counts: [9] }, ofMen] }],
    ['unknownIndicator woman', { results: [...whole.results, { indicator: 4, gender: 'woman', counts: [1, 3, 5] }] }],
    ['noGroup other', { results: [...whole.results, { indicator: 3, gender: 'other', counts: [0, 0, 0] }] }],
    ['genderMissing man', { results: whole.results.slice(0, 1) }],
    ['resultTwice man', { results: [...whole.results, { indicator: 3, gender: 'man', counts: [0, 0, 6] }] }],
  ])('%s', (code, change) => {
    expect(codes(change)).toEqual([code]);
  });
});
