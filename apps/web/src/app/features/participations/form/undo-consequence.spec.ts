import { undoConsequence } from './undo-consequence.js';

const ended = { mode: 'withData', endDate: '2026-06-01' };
const ofExit = (answers: Record<string, string>) => undoConsequence(answers, 'sv').split(',')[0];

describe('what it means to undo an exit', () => {
  it('names the month, and what an exit to work counted in', () => {
    expect(undoConsequence({ ...ended, exitReason: 'work' }, 'sv')).toBe(
      'I juni 2026 minskar ”Avslutade”, ”Till arbete eller studier” och ”Stegförflyttning enligt avslutsorsak” med ett, ' +
        'och pågående ökar med ett. Dagar i insatsen och kostnad per avslut räknas om. ' +
        'Svaren från avslutet tas bort men finns kvar i historiken.',
    );
  });

  it('counts back to the referrer as no step', () => {
    const answers = { ...ended, exitReason: 'continuedRehabilitation', destination: 'backToReferrer' };
    expect(ofExit(answers)).toBe('I juni 2026 minskar ”Avslutade” med ett');
  });

  it('counts anonymous ones apart and a misregistration nowhere', () => {
    expect(ofExit({ mode: 'anonymous', endDate: '2026-06-01', exitReason: 'work' })).toBe(
      'I juni 2026 minskar ”Avslutade anonyma” med ett',
    );
    expect(ofExit({ ...ended, exitReason: 'misregistration' })).toBe('Deltagandet räknas inte i dag');
  });
});
