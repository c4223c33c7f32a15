import { defineVariable, UNKNOWN } from '../variable.js';

export const supportDuration = defineVariable({
  id: 'supportDuration',
  column: 'support_duration',
  kind: 'band',
  order: 60,
  label: { sv: 'Tid i offentlig försörjning', en: 'Time on public support' },
  meaning: {
    sv: 'Sammanhängande tid före inskrivningen. Varje band är över den lägre och till och med den högre gränsen.',
    en: 'Continuous time before enrolment. Each band is over its lower and up to and including its upper limit.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  reportOrder: 40,
  heading: 'tid i offentlig försörjning',
  requiredInFiles: true,
  categories: [
    { number: 1, id: 'none', sv: 'Ingen', en: 'None' },
    { number: 2, id: 'upTo1Year', sv: 'Upp till 1 år', en: 'Up to 1 year' },
    { number: 3, id: '1to3Years', sv: '1–3 år', en: '1–3 years' },
    { number: 4, id: '3to6Years', sv: '3–6 år', en: '3–6 years' },
    { number: 5, id: '6to9Years', sv: '6–9 år', en: '6–9 years' },
    { number: 6, id: 'over9Years', sv: 'Mer än 9 år', en: 'More than 9 years', alsoImportedAs: ['Över 9 år', '9– år'] },
    UNKNOWN,
  ],
  counts: { sv: 'Aldrig ett medelvärde av öppna band.', en: 'Never a mean of open bands.' },
});
