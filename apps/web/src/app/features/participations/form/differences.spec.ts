import { utfallCodebook, type AnswerSet } from '@utfall/codebook';
import { collisions, merged, othersChanges } from './differences.js';

const saved: AnswerSet = {
  answers: { gender: 'woman', education: 'none', supportAtStart: ['incomeSupport', 'studyAid'], sickWithoutSgi: null },
  extents: { supportAtStart: { incomeSupport: 50 } },
};
const begun: AnswerSet = { ...saved, answers: { ...saved.answers, sickWithoutSgi: 'unknown' } };
const mine: AnswerSet = { ...begun, answers: { ...begun.answers, education: 'compulsory' } };

describe('two edits at once', () => {
  it('collide where both changed the same to different answers', () => {
    const newer = { ...saved, answers: { ...saved.answers, education: 'upperSecondary', gender: 'man' } };
    expect(collisions(utfallCodebook, { saved, begun, mine, newer }, 'sv')).toEqual([
      { field: 'education', label: 'Utbildning', mine: 'Grundskola', newer: 'Gymnasium' },
    ]);
  });

  it('do not collide where both agree, or where the form filled in by itself', () => {
    const newer = { ...saved, answers: { ...saved.answers, education: 'compulsory', sickWithoutSgi: 'yes' } };
    expect(collisions(utfallCodebook, { saved, begun, mine, newer }, 'sv')).toEqual([]);
    expect(merged(utfallCodebook, { begun, mine, newer }).answers).toMatchObject({ sickWithoutSgi: 'yes' });
  });

  it('tell what the other changed and I did not', () => {
    const newer = { ...saved, answers: { ...saved.answers, education: 'upperSecondary', gender: 'man' } };
    expect(othersChanges(utfallCodebook, { saved, begun, mine, newer }, 'sv')).toEqual([
      { label: 'Kön', newer: 'Man' },
    ]);
  });

  it('let the newer stand in the fields that are given to it', () => {
    const both = { ...mine, answers: { ...mine.answers, gender: 'other' } };
    const newer = { ...saved, answers: { ...saved.answers, education: 'upperSecondary', gender: 'man' } };
    const after = merged(utfallCodebook, { begun, mine: both, newer }, new Set(['education']));
    expect(after.answers).toMatchObject({ education: 'upperSecondary', gender: 'other' });
  });

  it('keep the other’s changes beside mine, extents with their answers', () => {
    const newer = {
      answers: { ...saved.answers, gender: 'man', supportAtStart: ['studyAid', 'incomeSupport'] },
      extents: { supportAtStart: { incomeSupport: 75 } },
    };
    expect(merged(utfallCodebook, { begun, mine, newer })).toEqual({
      answers: { ...newer.answers, education: 'compulsory' },
      extents: newer.extents,
    });
    const without = { ...mine, answers: { ...mine.answers, supportAtStart: ['studyAid'] }, extents: {} };
    expect(merged(utfallCodebook, { begun, mine: without, newer }).extents).toEqual({});
  });
});
