import { defineVariable } from '../variable.js';

/** Defaults to the förbund's, so it is never unknown. */
export const place = defineVariable({
  id: 'place',
  column: 'place',
  kind: 'single',
  order: 110,
  label: { sv: 'Plats', en: 'Place' },
  meaning: {
    sv: 'Förbundets plats, om inte en annan part betalar för platsen i aktiviteten.',
    en: 'A place of the förbund, unless another party pays for the place in the activity.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'required' },
  sensitive: false,
  dimension: false,
  heading: 'plats',
  categories: [
    { number: 1, id: 'forbund', sv: 'Förbundets', en: 'The förbund’s' },
    { number: 2, id: 'otherParty', sv: 'Annan parts', en: 'Another party’s' },
  ],
  defaultCategory: 'forbund',
  counts: {
    sv: 'Deltaganden på annan parts plats räknas inte i kostnad per utfall.',
    en: 'Participations on another party’s place are left out of cost per outcome.',
  },
});
