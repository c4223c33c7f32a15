import { defineVariable, UNKNOWN } from '../variable.js';

export const education = defineVariable({
  id: 'education',
  column: 'education',
  kind: 'single',
  order: 50,
  label: { sv: 'Utbildning', en: 'Education' },
  meaning: {
    sv: 'Högsta avslutade utbildning. Saknar utbildning betyder att grundskolan inte är avslutad.',
    en: 'Highest completed education. No education means that compulsory school was not completed.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  reportOrder: 30,
  heading: 'utbildning',
  requiredInFiles: true,
  categories: [
    { number: 1, id: 'none', sv: 'Saknar utbildning', en: 'No completed education' },
    { number: 2, id: 'compulsory', sv: 'Grundskola', en: 'Compulsory school' },
    { number: 3, id: 'upperSecondary', sv: 'Gymnasium', en: 'Upper secondary school' },
    {
      number: 4,
      id: 'otherPostSecondary',
      sv: 'Annan eftergymnasial utbildning',
      en: 'Other post-secondary education',
    },
    { number: 5, id: 'higherEducation', sv: 'Högskola', en: 'University or university college' },
    UNKNOWN,
  ],
  counts: { sv: 'Ett svar per deltagande.', en: 'One answer per participation.' },
});
