import { defineVariable, UNKNOWN } from '../variable.js';

export const foreignBorn = defineVariable({
  id: 'foreignBorn',
  column: 'foreign_born',
  kind: 'single',
  order: 45,
  label: { sv: 'Utrikesfödd', en: 'Born abroad' },
  meaning: {
    sv: 'Ja när deltagaren är född i ett annat land.',
    en: 'Yes when the participant was born in another country.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  optionalPerForbund: true,
  sensitive: true,
  dimension: true,
  heading: 'utrikesfödd',
  categories: [{ number: 1, id: 'yes', sv: 'Ja', en: 'Yes' }, { number: 2, id: 'no', sv: 'Nej', en: 'No' }, UNKNOWN],
  counts: { sv: 'Ett svar per deltagande.', en: 'One answer per participation.' },
});
