import { defineVariable, UNKNOWN } from '../variable.js';

export const insatsCeased = defineVariable({
  id: 'insatsCeased',
  column: 'insats_ceased',
  kind: 'single',
  order: 147,
  label: { sv: 'Insatsen upphörde', en: 'The insats ceased' },
  meaning: {
    sv: 'Ja när deltagandet slutade för att insatsen lades ner.',
    en: 'Yes when the participation ended because the insats was closed down.',
  },
  askedAt: 'exit',
  collected: { withData: 'optional', anonymous: 'optional' },
  sensitive: false,
  dimension: false,
  heading: 'insatsen upphörde',
  categories: [{ number: 1, id: 'yes', sv: 'Ja', en: 'Yes' }, { number: 2, id: 'no', sv: 'Nej', en: 'No' }, UNKNOWN],
  counts: { sv: 'Flagga bredvid avslutsorsaken.', en: 'A flag beside the exit reason.' },
});
