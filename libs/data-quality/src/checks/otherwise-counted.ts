import { defineCheck } from '../quality-check.js';

export const otherPartysPlace = defineCheck({
  id: 'otherPartysPlace',
  severity: 'notice',
  what: { sv: 'På annan parts plats', en: 'On another party’s place' },
  why: {
    sv: 'Räknas inte i kostnad per utfall, fast resultatet räknas.',
    en: 'Left out of cost per outcome, though the outcome counts.',
  },
  mend: {
    sv: 'Betalar verkligen en annan part? Rätta annars platsen.',
    en: 'Does another party pay? Else mend the place.',
  },
  variable: 'place',
  of: { mode: 'any', state: 'any' },
  trips: (read) => read.is('place', 'otherParty'),
});

export const recordInStructural = defineCheck({
  id: 'recordInStructural',
  severity: 'must',
  what: { sv: 'Deltagare i en strukturövergripande insats', en: 'A participant in a structural insats' },
  why: {
    sv: 'En sådan insats har inga deltagare: kostnad per deltagare går inte att räkna ut.',
    en: 'Such an insats has no participants: no cost per participant can be computed.',
  },
  mend: {
    sv: 'Ändra insatsens typ, eller flytta deltagandet.',
    en: 'Change the kind of the insats, or move the participation.',
  },
  variable: 'startDate',
  of: { mode: 'any', state: 'any' },
  kinds: ['structural'],
  acceptable: false,
  trips: (read) => {
    const { start } = read;
    return (index) => start(index) > -Infinity;
  },
});

export const backToReferrerWithoutReferrer = defineCheck({
  id: 'backToReferrerWithoutReferrer',
  severity: 'should',
  what: { sv: 'Åter till remittent, men utan remiss', en: 'Back to the referrer, but without a referral' },
  why: {
    sv: 'Avslut åter till remittent är ingen stegförflyttning: fel svar sänker andelen.',
    en: 'Back to the referrer is no step forward: a wrong answer lowers the share.',
  },
  mend: { sv: 'Rätta vart deltagaren gick, eller remittenten.', en: 'Mend the destination, or the referrer.' },
  variable: 'destination',
  of: { mode: 'withData', state: 'ended' },
  trips: (read) => {
    const back = read.is('destination', 'backToReferrer');
    const without = read.is('referrer', 'noReferral', 'self');
    return (index) => back(index) && without(index);
  },
});
