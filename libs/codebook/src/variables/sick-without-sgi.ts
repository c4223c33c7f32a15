import { defineVariable, UNKNOWN } from '../variable.js';

export const sickWithoutSgi = defineVariable({
  id: 'sickWithoutSgi',
  column: 'sick_without_sgi',
  kind: 'single',
  order: 80,
  label: { sv: 'Sjukskriven utan SGI', en: 'On sick leave without qualifying income' },
  meaning: {
    sv: 'Ja när deltagaren är sjukskriven men saknar sjukpenninggrundande inkomst.',
    en: 'Yes when the participant is on sick leave but has no income that qualifies for sickness benefit.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: false,
  heading: 'sjukskriven utan SGI',
  categories: [{ number: 1, id: 'yes', sv: 'Ja', en: 'Yes' }, { number: 2, id: 'no', sv: 'Nej', en: 'No' }, UNKNOWN],
  counts: { sv: 'Antal ja bland deltaganden med uppgifter.', en: 'Number of yes among participations with data.' },
});
