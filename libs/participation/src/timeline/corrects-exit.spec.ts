import { utfallCodebook } from '@utfall/codebook';
import { carriedOver } from './carried-over.js';
import { correctsExit } from './corrects-exit.js';
import { followUpOutcomes, meetingKinds, meetingParties, pauseReasons } from './part-lists.js';

describe('a correction of an exit', () => {
  const exit = { gender: 'woman', endDate: '2026-06-30', exitReason: 'work', supportAtExit: ['unknown'] };

  it('is that something known says something else', () => {
    expect(correctsExit(exit, { ...exit, endDate: '2026-06-29' })).toBe(true);
    expect(correctsExit(exit, { gender: 'woman' })).toBe(true);
    expect(correctsExit(exit, { ...exit, gender: 'man' })).toBe(false);
  });

  it('is not that something missing is filled in, nor another order of the same', () => {
    expect(correctsExit(exit, { ...exit, supportAtExit: ['ownIncome'] })).toBe(false);
    expect(correctsExit({ ...exit, exitReason: 'unknown' }, exit)).toBe(false);
    const two = { ...exit, supportAtExit: ['studyAid', 'incomeSupport'] };
    expect(correctsExit(two, { ...exit, supportAtExit: ['incomeSupport', 'studyAid'] })).toBe(false);
    expect(correctsExit({ gender: 'woman' }, exit)).toBe(false);
  });
});

describe('what goes over to the next insats', () => {
  it('is the person and the situation at the exit, from the day of the exit', () => {
    const ended = {
      answers: {
        mode: 'withData',
        gender: 'man',
        ageBand: '16-29',
        education: 'compulsory',
        place: 'other',
        referrer: 'self',
        startDate: '2026-01-10',
        endDate: '2026-06-30',
        supportAtStart: ['incomeSupport'],
        supportAtExit: ['activitySupport'],
        occupationAtExit: null,
      },
      extents: { supportAtExit: { activitySupport: 50 } },
    };
    const next = carriedOver(ended, { codebook: utfallCodebook, optionalVariables: [] });
    expect(next.answers).toMatchObject({
      gender: 'man',
      // Too coarse for anything but a file.
      ageBand: 'unknown',
      education: 'compulsory',
      kommun: 'unknown',
      place: 'forbund',
      referrer: 'otherInsats',
      startDate: '2026-06-30',
      supportAtStart: ['activitySupport'],
      occupationAtStart: ['unknown'],
      foreignBorn: null,
    });
    expect(next.extents).toEqual({ supportAtStart: { activitySupport: 50 } });
    expect(Object.keys(next.answers)).not.toContain('exitReason');
  });
});

describe('the lists of the parts', () => {
  it.each([pauseReasons, meetingKinds, meetingParties, followUpOutcomes].map((list) => [list[0].id, list] as const))(
    'that begins with %s has each number and id once',
    (_, list) => {
      expect(new Set(list.map(({ number }) => number)).size).toBe(list.length);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    },
  );
});
