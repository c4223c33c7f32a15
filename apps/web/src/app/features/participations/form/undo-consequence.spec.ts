import { measuresLosing } from './undo-consequence.js';

const ended = { mode: 'withData', endDate: '2026-06-01' };

describe('measuresLosing', () => {
  it('names what an exit to work counted in', () => {
    expect(measuresLosing({ ...ended, exitReason: 'work' }, 'sv')).toEqual([
      'Avslutade',
      'Till arbete eller studier',
      'Stegförflyttning enligt avslutsorsak',
    ]);
  });

  it('counts back to the referrer as no step', () => {
    const answers = { ...ended, exitReason: 'continuedRehabilitation', destination: 'backToReferrer' };
    expect(measuresLosing(answers, 'sv')).toEqual(['Avslutade']);
  });

  it('counts anonymous ones apart and a misregistration nowhere', () => {
    expect(measuresLosing({ mode: 'anonymous', exitReason: 'work' }, 'sv')).toEqual(['Avslutade anonyma']);
    expect(measuresLosing({ ...ended, exitReason: 'misregistration' }, 'sv')).toEqual([]);
  });
});
