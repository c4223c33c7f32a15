import { utfallCodebook } from '@utfall/codebook';
import { readText, textOf, tidyText } from './cell-text.js';

const variable = (id: string) => utfallCodebook.variable(id);
const answerOf = (id: string, text: string) => {
  const { answer, extents, errors } = readText(variable(id), text);
  return errors.length > 0
    ? errors.map(({ code }) => code)
    : Object.keys(extents).length > 0
      ? [answer, extents]
      : answer;
};

describe('the text of a cell', () => {
  it.each([
    ['gender', 'Kvinna', 'woman'],
    ['gender', 'k', 'woman'],
    ['gender', 'Woman', 'woman'],
    ['gender', 'woman', 'woman'],
    ['kommun', '1487', '1487'],
    ['kommun', 'vänersborg', '1487'],
    ['ageBand', '30-44', '30-44'],
    ['startDate', '20260301', '2026-03-01'],
    [
      'supportAtStart',
      'Försörjningsstöd 50 %; a-kassa',
      [['incomeSupport', 'unemploymentFund'], { incomeSupport: 50 }],
    ],
  ])('in %s, %s is an answer by its label in either language, or by its code', (id, text, answer) => {
    const read = answerOf(id, text);
    if (id === 'supportAtStart') expect((read as unknown[])[1]).toEqual({ incomeSupport: 50 });
    else expect(read).toEqual(answer);
  });

  it.each([
    ['gender', 'Kvinnlig', 'unknownLabel'],
    ['startDate', 'i mars', 'invalidDate'],
    ['supportAtStart', 'A-kassa|Lön', 'unknownLabel'],
  ])('in %s, %s is told not to be one', (id, text, code) => {
    expect(answerOf(id, text)).toEqual([code]);
  });

  it('is shown by its label, and as written when nobody can read it', () => {
    expect(tidyText(variable('gender'), ' woman', 'sv')).toBe('Kvinna');
    expect(tidyText(variable('gender'), 'k', 'en')).toBe('Woman');
    expect(tidyText(variable('startDate'), '20260301', 'sv')).toBe('2026-03-01');
    expect(tidyText(variable('startDate'), 'idag', 'sv')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(tidyText(variable('gender'), 'Kvinnlig', 'sv')).toBe('Kvinnlig');
    expect(tidyText(variable('gender'), '  ', 'sv')).toBe('');
  });

  it('is read as what it was made of, whatever the answer and the language', () => {
    for (const one of utfallCodebook.variables) {
      for (const { id } of one.categories) {
        const answer = one.kind === 'several' ? [id] : id;
        for (const language of ['sv', 'en'] as const) {
          expect([one.id, id, readText(one, textOf(one, answer, language)).answer]).toEqual([one.id, id, answer]);
        }
      }
    }
  });
});
