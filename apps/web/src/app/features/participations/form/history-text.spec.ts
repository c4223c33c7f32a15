import { fieldLabel, historyText } from './history-text.js';

const words = { fields: { code: 'Deltagarkod' }, extent: 'omfattning' };

describe('the history in words', () => {
  it('names variables, their extents and what is no variable', () => {
    const labels = ['education', 'supportAtStart.extents', 'code'].map((field) => fieldLabel(field, 'sv', words));
    expect(labels).toEqual(['Utbildning', 'Försörjning vid start, omfattning', 'Deltagarkod']);
  });

  it.each<[string, unknown, string | undefined]>([
    ['education', 'upperSecondary', 'Gymnasium'],
    ['supportAtStart', ['incomeSupport', 'studyAid'], 'Försörjningsstöd, Studiestöd'],
    ['supportAtStart.extents', { incomeSupport: 75, studyAid: 25 }, 'Försörjningsstöd 75 %, Studiestöd 25 %'],
    ['startDate', '2026-03-01', '2026-03-01'],
    ['code', 'ART-2026-017', 'ART-2026-017'],
    ['consent.followUp', { givenOn: '2026-02-01', form: 'written', withdrawnOn: null }, '2026-02-01, skriftligt'],
    [
      'consent.followUp',
      { givenOn: '2026-02-01', form: 'oral', withdrawnOn: '2026-03-01' },
      '2026-02-01, muntligt; återtaget 2026-03-01',
    ],
    ['education', null, undefined],
  ])('reads %s %j as %s', (field, value, text) => expect(historyText(field, value, 'sv')).toBe(text));
});
