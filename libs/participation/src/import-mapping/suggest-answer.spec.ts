import { importLabels, utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { suggestAnswer } from './suggest-answer.js';

const suggestion = (variable: string, text: string) => {
  const found = suggestAnswer(utfallCodebook.variable(variable), text);
  return found && [found.category.id, found.exact];
};

describe('suggestAnswer', () => {
  it.each([
    ['gender', 'KVINNA', ['woman', true]],
    ['gender', 'Kvinnlig', ['woman', false]],
    ['gender', 'X', undefined],
    ['education', 'Förgymnasial', ['compulsory', false]],
    ['education', 'Gymansium', ['upperSecondary', false]],
    ['supportAtStart', 'Ekonomiskt bistånd', ['incomeSupport', false]],
    ['supportAtExit', 'Lön', ['ownIncome', false]],
    ['exitReason', 'Fått arbete', ['work', false]],
    ['exitReason', 'Sjukdom, långvarig', ['illness', false]],
    ['referrer', 'Försäkringskassan Väst', ['forsakringskassan', false]],
    ['kommun', '1481', ['1481', true]],
    ['kommun', 'Mölndals kommun', undefined],
    ['education', 'Okänt', ['unknown', false]],
    ['mode', 'Okänt', undefined],
  ])('%s %j → %j', (variable, text, expected) => expect(suggestion(variable, text)).toEqual(expected));

  it('is exact for the codebook’s own labels and for nothing else', () => {
    const { variables } = utfallCodebook;
    fc.assert(
      fc.property(
        fc.constantFrom(...variables.filter(({ categories }) => categories.length > 0)),
        fc.string(),
        (variable, text) => {
          for (const category of variable.categories.slice(0, 20)) {
            for (const label of importLabels(category))
              expect(suggestAnswer(variable, label)).toEqual({ category, exact: true });
          }
          const isLabel = variable.categories
            .flatMap(importLabels)
            .some((label) => label.toLowerCase() === text.trim().toLowerCase());
          if (!isLabel) expect(suggestAnswer(variable, `${text} zzz`)?.exact ?? false).toBe(false);
        },
      ),
    );
  });
});
