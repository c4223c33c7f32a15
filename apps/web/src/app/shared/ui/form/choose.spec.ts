import { localDate } from '@utfall/calendar';
import { formOptions, utfallCodebook } from '@utfall/codebook';
import { choose } from './choose.js';

const options = formOptions(utfallCodebook.variable('supportAtStart'), localDate('2026-01-01'));

describe('choose', () => {
  it('keeps several answers in the codebook’s order', () => {
    expect(choose(options, ['studyAid'], 'incomeSupport', true)).toEqual(['incomeSupport', 'studyAid']);
    expect(choose(options, ['incomeSupport', 'studyAid'], 'incomeSupport', false)).toEqual(['studyAid']);
  });

  it('lets an answer that stands alone drive out the others, and the reverse', () => {
    expect(choose(options, ['incomeSupport', 'studyAid'], 'ownIncome', true)).toEqual(['ownIncome']);
    expect(choose(options, ['ownIncome'], 'studyAid', true)).toEqual(['studyAid']);
    expect(choose(options, ['incomeSupport'], 'unknown', true)).toEqual(['unknown']);
  });
});
