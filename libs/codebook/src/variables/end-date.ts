import { defineVariable } from '../variable.js';

export const endDate = defineVariable({
  id: 'endDate',
  column: 'end_date',
  kind: 'date',
  order: 130,
  label: { sv: 'Slutdatum', en: 'Exit date' },
  meaning: { sv: 'Dagen då deltagaren lämnade insatsen.', en: 'The day on which the participant left the insats.' },
  askedAt: 'exit',
  collected: { withData: 'required', anonymous: 'required' },
  sensitive: false,
  dimension: false,
  heading: 'slutdatum',
  categories: [],
  counts: {
    sv: 'Avslutat deltagande i den period som datumet ligger i; dagar i insatsen = slutdatum − startdatum.',
    en: 'An ended participation in the period in which the date lies; days in the insats = exit date − start date.',
  },
});
