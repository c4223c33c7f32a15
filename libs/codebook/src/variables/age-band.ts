import { defineVariable, UNKNOWN } from '../variable.js';

export const ageBand = defineVariable({
  id: 'ageBand',
  column: 'age_band',
  kind: 'band',
  order: 30,
  label: { sv: 'Åldersgrupp', en: 'Age band' },
  meaning: { sv: 'Ålder vid inskrivningen.', en: 'Age at enrolment.' },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'åldersgrupp',
  categories: [
    { number: 1, id: '16-24', sv: '16–24', en: '16–24', group: '-29' },
    { number: 2, id: '25-29', sv: '25–29', en: '25–29', group: '-29' },
    {
      number: 6,
      id: '16-29',
      sv: '16–29',
      en: '16–29',
      group: '-29',
      importOnly: true,
      alsoImportedAs: ['–29', '-29'],
    },
    { number: 3, id: '30-44', sv: '30–44', en: '30–44' },
    { number: 4, id: '45-59', sv: '45–59', en: '45–59' },
    { number: 5, id: '60+', sv: '60+', en: '60+', alsoImportedAs: ['60–', '60 +', '60 år och äldre'] },
    UNKNOWN,
  ],
  groups: [
    { id: '-29', sv: '–29', en: '–29' },
    { id: '30-44', sv: '30–44', en: '30–44' },
    { id: '45-59', sv: '45–59', en: '45–59' },
    { id: '60+', sv: '60+', en: '60+' },
    { id: 'unknown', sv: 'Uppgift saknas', en: 'Not known' },
  ],
  counts: {
    sv: 'Redovisas som –29, 30–44, 45–59 och 60+. Aldrig medelvärden av band.',
    en: 'Reported as –29, 30–44, 45–59 and 60+. Never a mean of bands.',
  },
});
