import { defineVariable } from '../variable.js';

/** Set by consent, never unknown: the one coded variable without Uppgift saknas. */
export const mode = defineVariable({
  id: 'mode',
  column: 'mode',
  kind: 'single',
  order: 10,
  label: { sv: 'Registrering', en: 'Registration' },
  meaning: {
    sv: 'Med uppgifter när deltagaren har lämnat medgivande till uppföljning, annars anonym: då sparas bara kön, kommun, datum och avslutsorsak.',
    en: 'With data when the participant consents to follow-up, otherwise anonymous: only gender, kommun, dates and exit reason are kept.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'required' },
  sensitive: false,
  dimension: false,
  heading: 'registrering',
  requiredInFiles: true,
  categories: [
    { number: 1, id: 'withData', sv: 'Med uppgifter', en: 'With data' },
    { number: 2, id: 'anonymous', sv: 'Anonym', en: 'Anonymous', alsoImportedAs: ['Anonymt', 'Utan uppgifter'] },
  ],
  counts: {
    sv: 'Flödet räknar deltaganden med uppgifter; anonyma redovisas i ett eget flöde bredvid.',
    en: 'The flow counts participations with data; anonymous ones have a flow of their own beside it.',
  },
});
