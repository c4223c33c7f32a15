import { createCodebook } from './codebook.js';
import { utfallCodebook } from './utfall-codebook.js';
import { UNKNOWN, type Variable } from './variable.js';

const variable = (changes: Partial<Variable>): Variable => ({
  ...utfallCodebook.variable('education'),
  id: 'housing',
  column: 'housing',
  heading: 'boende',
  order: 51,
  categories: [{ number: 1, id: 'own', sv: 'Eget', en: 'Own' }, UNKNOWN],
  ...changes,
});
const withOne = (changes: Partial<Variable>) => () => createCodebook([...utfallCodebook.variables, variable(changes)]);
const own = { number: 1, id: 'own', sv: 'Eget', en: 'Own' };

describe('createCodebook', () => {
  it('puts a new variable in its place', () => {
    const ids = withOne({})().variables.map(({ id }) => id);
    expect(ids.indexOf('housing')).toBe(ids.indexOf('education') + 1);
  });

  it.each<[string, Partial<Variable>]>([
    ['an id', { id: 'gender' }],
    ['a column', { column: 'gender' }],
    ['a heading, however it is written', { heading: 'KÖN' }],
    ['a number', { categories: [own, { ...own, id: 'rented', sv: 'Hyrt' }] }],
    ['a category id', { categories: [own, { ...own, number: 2, sv: 'Hyrt' }] }],
    ['a label', { categories: [own, { ...own, number: 2, id: 'rented', sv: 'Hyrt', alsoImportedAs: ['eget '] }] }],
  ])('refuses %s that is used twice', (_, changes) => expect(withOne(changes)).toThrow(/is used twice/));

  it('refuses an answer that depends on a later one', () => {
    const dependsOn = { variable: 'exitReason', allowed: { work: ['own'] } };
    expect(withOne({ dependsOn })).toThrow(/must stand after exitReason/);
    expect(withOne({ dependsOn, order: 141 })).not.toThrow();
  });

  it('refuses to name a variable that is not there', () => {
    expect(() => utfallCodebook.variable('housing')).toThrow(RangeError);
  });
});
