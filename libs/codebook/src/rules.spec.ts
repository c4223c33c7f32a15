import { localDate } from '@utfall/calendar';
import { formOptions } from './form-options.js';
import { answersJsonSchema } from './json-schema.js';
import { allowedBeside, collectionIn, openCategories, rulesOf } from './rules.js';
import { utfallCodebook } from './utfall-codebook.js';
import type { Variable } from './variable.js';

const education = utfallCodebook.variable('education');
const closing: Variable = {
  ...education,
  categories: education.categories.map((category) =>
    category.id === 'none'
      ? { ...category, validTo: localDate('2026-01-01') }
      : category.id === 'compulsory'
        ? { ...category, validFrom: localDate('2026-01-01') }
        : category,
  ),
};
const ids = (categories: readonly { readonly id: string }[]) => categories.map(({ id }) => id);

describe('the rule table', () => {
  it('tells a several-answer variable whole', () => {
    const rules = rulesOf(utfallCodebook.variable('supportAtStart'));
    expect(rules).toMatchObject({ kind: 'several', askedAt: 'enrolment', optionalPerForbund: false, defaultId: null });
    expect(rules.exclusive).toEqual(['ownIncome', 'othersIncome', 'noIncome', 'unknown']);
    expect(rules.extent).toMatchObject({ min: 1, max: 100 });
    expect(rules.extent?.ids).toContain('studyAid');
    for (const nothing of ['noIncome', 'unknown']) expect(rules.extent?.ids).not.toContain(nothing);
    expect(rulesOf(utfallCodebook.variable('place')).defaultId).toBe('forbund');
  });

  it('opens a category on its first day and closes it on the day of validTo', () => {
    expect(ids(openCategories(closing, localDate('2025-12-31')))).not.toContain('compulsory');
    expect(ids(openCategories(closing, localDate('2025-12-31')))).toContain('none');
    expect(ids(openCategories(closing, localDate('2026-01-01')))).toContain('compulsory');
    expect(ids(openCategories(closing, localDate('2026-01-01')))).not.toContain('none');
  });

  it('keeps coarse answers for files', () => {
    const ageBand = utfallCodebook.variable('ageBand');
    expect(ids(openCategories(ageBand, localDate('2026-01-01')))).not.toContain('16-29');
    expect(ids(openCategories(ageBand, localDate('2026-01-01'), true))).toContain('16-29');
  });

  it('offers what is open and what the record holds', () => {
    expect(ids(formOptions(closing, localDate('2026-01-01')))).not.toContain('none');
    expect(ids(formOptions(closing, localDate('2026-01-01'), ['none']))).toContain('none');
    const support = formOptions(utfallCodebook.variable('supportAtStart'), localDate('2026-01-01'));
    expect(ids(support.filter(({ exclusive }) => exclusive))).toEqual([
      'ownIncome',
      'othersIncome',
      'noIncome',
      'unknown',
    ]);
  });

  it('allows a destination beside its reasons only', () => {
    const destination = utfallCodebook.variable('destination');
    expect(ids(allowedBeside(destination, 'illness'))).toEqual(['care', 'rightBenefit', 'backToReferrer', 'unknown']);
    expect(allowedBeside(destination, 'work')).toEqual([]);
    expect(allowedBeside(destination, null)).toEqual([]);
    expect(allowedBeside(education, null)).toBe(education.categories);
  });

  it('collects what the mode and the förbund ask for', () => {
    const foreignBorn = utfallCodebook.variable('foreignBorn');
    expect(collectionIn(foreignBorn, 'withData', [])).toBe('notCollected');
    expect(collectionIn(foreignBorn, 'withData', ['foreignBorn'])).toBe('optional');
    expect(collectionIn(foreignBorn, 'anonymous', ['foreignBorn'])).toBe('notCollected');
    expect(collectionIn(education, 'withData', [])).toBe('required');
  });

  it('describes requests as a schema', () => {
    const { answers, extents } = answersJsonSchema(utfallCodebook);
    expect(answers.properties?.['gender']?.enum).toEqual(['woman', 'man', 'other', 'unknown', null]);
    expect(answers.properties?.['startDate']).toMatchObject({ format: 'date' });
    expect(answers.properties?.['supportAtStart']).toMatchObject({ minItems: 1, uniqueItems: true });
    expect(Object.keys(answers.properties ?? {})).toEqual(ids(utfallCodebook.variables));
    expect(Object.keys(extents.properties ?? {})).toEqual(ids(utfallCodebook.variables.filter(({ extent }) => extent)));
    expect(extents.properties?.['supportAtStart']?.properties?.['studyAid']).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: 100,
    });
  });
});
