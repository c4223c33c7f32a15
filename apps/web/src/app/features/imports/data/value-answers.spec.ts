import type { DraftValuesView } from '@utfall/api-contract';
import { answersOf, decisions, keyOf, openFields } from './value-answers.js';

const view: DraftValuesView = {
  version: 1,
  columns: [
    {
      target: 'gender',
      label: { sv: 'Kön', en: 'Gender' },
      headings: ['Kön'],
      tooMany: false,
      choices: [],
      values: [
        { value: 'Man', count: 4, answer: 'man', exact: true, suggestion: 'man' },
        { value: 'Kvinnlig', count: 3, answer: null, exact: false, suggestion: 'woman' },
        { value: 'X', count: 1, answer: null, exact: false, suggestion: null },
      ],
    },
  ],
};

describe('what values mean', () => {
  it('is offered where it is suggested, and blocks where it is not said', () => {
    expect(answersOf(view)).toEqual({ 'gender.Man': 'man', 'gender.Kvinnlig': 'woman', 'gender.X': '' });
    expect(openFields(view, answersOf(view)).map(({ field }) => field)).toEqual(['gender.X']);
  });

  it('is sent where it is not written as the codebook has it, or where somebody says otherwise', () => {
    const answers = { ...answersOf(view), [keyOf('gender', 'X')]: 'unknown' };
    expect(openFields(view, answers)).toEqual([]);
    expect(decisions(view, answers)).toEqual([
      { target: 'gender', value: 'Kvinnlig', answer: 'woman' },
      { target: 'gender', value: 'X', answer: 'unknown' },
    ]);
    expect(decisions(view, { ...answers, 'gender.Man': 'other' })[0]).toEqual({
      target: 'gender',
      value: 'Man',
      answer: 'other',
    });
  });

  it('is not asked of a column with too many values', () => {
    const many = { ...view, columns: view.columns.map((column) => ({ ...column, values: [], tooMany: true })) };
    expect(openFields(many, {})).toMatchObject([{ field: 'gender', code: 'tooMany' }]);
  });
});
