import { categoryById } from '../codebook.js';
import { utfallCodebook } from '../utfall-codebook.js';
import { countsAsStepForward, countsAsWorkOrStudies, isExcluded } from './outcome-of.js';

const number = (variable: string, id: string) => categoryById(utfallCodebook.variable(variable), id)?.number ?? null;
const step = (reason: string, destination?: string) =>
  countsAsStepForward(
    utfallCodebook,
    number('exitReason', reason),
    destination === undefined ? null : number('destination', destination),
  );

describe('what an exit counts as', () => {
  it.each(['work', 'studies', 'jobSeeking', 'workTraining', 'continuedRehabilitation'])(
    '%s is a step forward',
    (reason) => expect(step(reason)).toBe(true),
  );

  it.each(['illness', 'moved', 'ownRequest', 'parentalLeave', 'other', 'deceased', 'misregistration', 'unknown'])(
    '%s is none',
    (reason) => expect(step(reason)).toBe(false),
  );

  it('takes the step back when the participant goes back to the referrer', () => {
    expect(step('continuedRehabilitation', 'care')).toBe(true);
    expect(step('continuedRehabilitation', 'unknown')).toBe(true);
    expect(step('continuedRehabilitation', 'backToReferrer')).toBe(false);
    expect(step('illness', 'care')).toBe(false);
  });

  it('has work or studies as a measure of its own', () => {
    const { categories } = utfallCodebook.variable('exitReason');
    const counted = categories.filter((category) => countsAsWorkOrStudies(utfallCodebook, category.number));
    expect(counted.map(({ id }) => id)).toEqual(['work', 'studies']);
  });

  it('excludes what was registered in error only', () => {
    const { categories } = utfallCodebook.variable('exitReason');
    const excluded = categories.filter((category) => isExcluded(utfallCodebook, category.number));
    expect(excluded.map(({ id }) => id)).toEqual(['misregistration']);
  });

  it('counts nothing for not collected', () => {
    expect(countsAsStepForward(utfallCodebook, null, null)).toBe(false);
    expect(countsAsStepForward(utfallCodebook, 0xffff, 0xffff)).toBe(false);
    expect(countsAsWorkOrStudies(utfallCodebook, null)).toBe(false);
  });
});
