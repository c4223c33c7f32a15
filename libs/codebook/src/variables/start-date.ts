import { defineVariable } from '../variable.js';

export const startDate = defineVariable({
  id: 'startDate',
  column: 'start_date',
  kind: 'date',
  order: 120,
  label: { sv: 'Startdatum', en: 'Start date' },
  meaning: { sv: 'Första dagen i insatsen.', en: 'First day in the insats.' },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'required' },
  sensitive: false,
  dimension: false,
  heading: 'startdatum',
  requiredInFiles: true,
  categories: [],
  counts: {
    sv: 'Nytt deltagande i den period som datumet ligger i.',
    en: 'A new participation in the period in which the date lies.',
  },
});
