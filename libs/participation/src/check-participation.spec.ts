import { localDate } from '@utfall/calendar';
import { createCodebook, utfallCodebook, type Answers, type Extents } from '@utfall/codebook';
import { checkParticipation } from './check-participation.js';
import { problemText } from './participation-problem.js';
import type { ParticipationContext } from './rules/rule.js';

const context: ParticipationContext = {
  today: localDate('2026-03-31'),
  insats: { startDate: '2019-01-01', endDate: '2027-12-31' },
};
const enrolled: Answers = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '30-44',
  kommun: '1487',
  education: 'compulsory',
  supportDuration: '1to3Years',
  supportAtStart: ['incomeSupport'],
  referrer: 'self',
  place: 'forbund',
  startDate: '2026-01-15',
};
const ended: Answers = { ...enrolled, endDate: '2026-03-01', exitReason: 'work' };
const anonymous: Answers = { mode: 'anonymous', place: 'forbund', startDate: '2026-01-15' };

function faults(answers: Answers, extents: Extents = {}, more: Partial<ParticipationContext> = {}) {
  const problems = checkParticipation({ answers, extents }, { ...context, ...more });
  // Every fault can be told in both languages, without a placeholder left in it.
  for (const problem of problems) {
    const { sv, en } = problemText(utfallCodebook, problem);
    expect(sv).toMatch(/^[A-ZÅÄÖ].*[.]/);
    expect(`${sv}${en}`).not.toMatch(/undefined|””|“”/);
  }
  return problems.map(({ field, code }) => `${field}: ${code}`);
}

describe('checkParticipation', () => {
  it.each([
    ['an ongoing one', enrolled],
    ['an ended one', ended],
    ['one that ended the day it started', { ...ended, endDate: '2026-01-15' }],
    ['one that started today', { ...enrolled, startDate: '2026-03-31' }],
    ['not known as an answer', { ...enrolled, education: 'unknown', supportAtStart: ['unknown'] }],
    ['an anonymous one', anonymous],
    [
      'an anonymous one with what may be kept',
      { ...anonymous, gender: 'man', kommun: '1461', endDate: '2026-02-01', exitReason: 'work' },
    ],
    ['a reason with its destination', { ...ended, exitReason: 'illness', destination: 'care' }],
  ])('accepts %s', (_, answers) => expect(faults(answers)).toEqual([]));

  it.each<[string, Answers, string[]]>([
    ['an exit before the start', { ...ended, endDate: '2026-01-14' }, ['endDate: exitBeforeStart']],
    ['a start in the future', { ...enrolled, startDate: '2026-04-01' }, ['startDate: inFuture']],
    ['an exit in the future', { ...ended, endDate: '2026-04-01' }, ['endDate: inFuture']],
    ['a start before 1990', { ...enrolled, startDate: '1989-12-31' }, ['startDate: before1990']],
    ['a start before the insats', { ...enrolled, startDate: '2018-12-31' }, ['startDate: beforeInsats']],
    ['no day of the calendar', { ...enrolled, startDate: '2026-02-30' }, ['startDate: notADate']],
    ['no start', { ...enrolled, startDate: null }, ['startDate: required']],
    ['no mode', { ...enrolled, mode: null }, ['mode: required']],
    ['an unknown mode', { ...enrolled, mode: 'volume' }, ['mode: unknownCategory']],
    ['an unknown code', { ...enrolled, gender: 'girl' }, ['gender: unknownCategory']],
    ['an unknown variable', { ...enrolled, name: 'x' }, ['name: unknownVariable']],
    ['a required answer that is missing', { ...enrolled, referrer: null }, ['referrer: required']],
    ['an exit without reason', { ...ended, exitReason: null }, ['exitReason: required']],
    ['a reason without exit', { ...enrolled, exitReason: 'work' }, ['exitReason: exitDateMissing']],
    ['a destination that the reason has not', { ...ended, destination: 'care' }, ['destination: notBeside']],
    ['a background of an anonymous', { ...anonymous, education: 'none' }, ['education: notCollected']],
    ['a variable that is off', { ...enrolled, foreignBorn: 'yes' }, ['foreignBorn: notCollected']],
    ['an answer too coarse for a form', { ...enrolled, ageBand: '16-29' }, ['ageBand: importOnly']],
    [
      'one answer where several are asked',
      { ...enrolled, supportAtStart: 'incomeSupport' },
      ['supportAtStart: wrongShape'],
    ],
    ['several where one is asked', { ...enrolled, gender: ['man', 'woman'] }, ['gender: wrongShape']],
    ['no answer in a list', { ...enrolled, supportAtStart: [] }, ['supportAtStart: wrongShape']],
    [
      'an answer that must stand alone',
      { ...enrolled, supportAtStart: ['incomeSupport', 'ownIncome'] },
      ['supportAtStart: notAlone'],
    ],
    [
      'not known beside another',
      { ...enrolled, supportAtStart: ['incomeSupport', 'unknown'] },
      ['supportAtStart: notAlone'],
    ],
    [
      'all of several faults at once',
      { ...enrolled, startDate: 'i går', gender: 'girl', referrer: null, endDate: '2026-09-01' },
      [
        'gender: unknownCategory',
        'startDate: notADate',
        'referrer: required',
        'exitReason: required',
        'endDate: inFuture',
      ],
    ],
  ])('refuses %s', (_, answers, expected) => expect(faults(answers)).toEqual(expected));

  it('judges nothing that hangs on an unreadable exit date', () => {
    expect(faults({ ...ended, endDate: 'i mars' })).toEqual(['endDate: notADate']);
  });

  it('asks extents for chosen answers only, whole and 1–100', () => {
    expect(faults(enrolled, { supportAtStart: { incomeSupport: 100 } })).toEqual([]);
    expect(faults(enrolled, { supportAtStart: { incomeSupport: 0 } })).toEqual(['supportAtStart: extentRange']);
    expect(faults(enrolled, { supportAtStart: { incomeSupport: 12.5 } })).toEqual(['supportAtStart: extentRange']);
    expect(faults(enrolled, { supportAtStart: { studyAid: 50 } })).toEqual(['supportAtStart: extentWithoutAnswer']);
    expect(faults(enrolled, { supportAtStart: { unknown: 50 } })).toEqual(['supportAtStart: unknownCategory']);
    expect(faults(enrolled, { gender: { woman: 50 } })).toEqual(['gender: unknownCategory']);
  });

  it('keeps a spell inside the insats', () => {
    const insats = { startDate: null, endDate: '2026-02-28' };
    expect(faults(ended, {}, { insats })).toEqual(['endDate: afterInsats']);
  });

  it('refuses a code for the anonymous', () => {
    expect(faults(anonymous, {}, { code: 'ART-2026-001' })).toEqual(['code: anonymousWithCode']);
  });

  it('accepts a coarse answer from a file, or when the record held it before', () => {
    const coarse = { ...enrolled, ageBand: '16-29' };
    expect(faults(coarse, {}, { byImport: true })).toEqual([]);
    expect(faults(coarse, {}, { before: { answers: coarse, extents: {} } })).toEqual([]);
  });

  it('accepts a variable that the förbund has switched on', () => {
    expect(faults({ ...enrolled, foreignBorn: 'yes' }, {}, { optionalVariables: ['foreignBorn'] })).toEqual([]);
  });

  it('judges a category by the date of what it tells about', () => {
    const codebook = createCodebook(
      utfallCodebook.variables.map((variable) =>
        variable.id !== 'education' && variable.id !== 'exitReason'
          ? variable
          : {
              ...variable,
              categories: variable.categories.map((category) =>
                category.number === 1 ? { ...category, validTo: localDate('2026-02-01') } : category,
              ),
            },
      ),
    );
    const closed = (answers: Answers) =>
      checkParticipation({ answers, extents: {} }, context, codebook).map(({ field, code }) => `${field}: ${code}`);
    expect(closed({ ...ended, education: 'none' })).toEqual(['exitReason: closedCategory']);
    expect(closed({ ...ended, education: 'none', endDate: '2026-01-31' })).toEqual([]);
    expect(closed({ ...enrolled, education: 'none', startDate: '2026-02-01' })).toEqual(['education: closedCategory']);
  });
});
