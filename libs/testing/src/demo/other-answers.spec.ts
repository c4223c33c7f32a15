import { createCodebook, UNKNOWN, utfallCodebook } from '@utfall/codebook';
import { otherAnswers } from './other-answers.js';
import { createRandom } from './random.js';

const education = utfallCodebook.variable('education');
const pets = {
  ...education,
  id: 'pets',
  column: 'pets',
  heading: 'husdjur',
  order: 106,
  categories: [{ number: 1, id: 'cat', sv: 'Katt', en: 'Cat' }, UNKNOWN],
};

describe('the answers that the generator has no opinion on', () => {
  it('are those of a question that was added to the codebook, and of no other', () => {
    const answered = Object.fromEntries(utfallCodebook.variables.map(({ id }) => [id, 'unknown']));
    expect(otherAnswers(createRandom('a'), utfallCodebook, answered)).toEqual({});
    const grown = createCodebook([...utfallCodebook.variables, pets]);
    expect(otherAnswers(createRandom('a'), grown, answered)).toEqual({ pets: 'cat' });
  });
});
