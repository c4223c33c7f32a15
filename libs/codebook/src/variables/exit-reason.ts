import { defineVariable, UNKNOWN } from '../variable.js';

export const exitReason = defineVariable({
  id: 'exitReason',
  column: 'exit_reason',
  kind: 'single',
  order: 140,
  label: { sv: 'Avslutsorsak', en: 'Exit reason' },
  meaning: {
    sv: 'Vad deltagaren gick till, eller varför deltagandet slutade.',
    en: 'What the participant left for, or why the participation ended.',
  },
  askedAt: 'exit',
  collected: { withData: 'required', anonymous: 'optional' },
  sensitive: true,
  dimension: true,
  reportOrder: 10,
  heading: 'avslutsorsak',
  categories: [
    { number: 1, id: 'work', sv: 'Arbete', en: 'Work', workOrStudies: true, stepForward: true },
    { number: 2, id: 'studies', sv: 'Studier', en: 'Studies', workOrStudies: true, stepForward: true },
    { number: 3, id: 'jobSeeking', sv: 'Aktivt arbetssökande', en: 'Actively seeking work', stepForward: true },
    { number: 4, id: 'workTraining', sv: 'Arbetsträning', en: 'Work training', stepForward: true },
    {
      number: 5,
      id: 'continuedRehabilitation',
      sv: 'Fortsatt rehabilitering',
      en: 'Continued rehabilitation',
      stepForward: true,
    },
    { number: 6, id: 'illness', sv: 'Sjukdom', en: 'Illness' },
    { number: 7, id: 'moved', sv: 'Flytt', en: 'Moved' },
    { number: 8, id: 'ownRequest', sv: 'Avbrott på egen begäran', en: 'Left at own request' },
    { number: 9, id: 'parentalLeave', sv: 'Föräldraledighet', en: 'Parental leave' },
    { number: 10, id: 'other', sv: 'Annan orsak', en: 'Other reason' },
    { number: 11, id: 'deceased', sv: 'Avliden', en: 'Deceased' },
    { number: 12, id: 'misregistration', sv: 'Felregistrering', en: 'Registered in error', excluded: true },
    UNKNOWN,
  ],
  counts: {
    sv: 'Andelar har avslutade med uppgifter som nämnare; felregistrering räknas inte alls.',
    en: 'Shares have ended with data as denominator; registered in error is not counted at all.',
  },
});
