import type { Text, Unit } from '@utfall/codebook';

/** What a row of figures counts in, as the file prints it: money is shown in kronor. */
export const unitTexts: Readonly<Record<Unit, Text>> = {
  participations: { sv: 'deltaganden', en: 'participations' },
  persons: { sv: 'personer', en: 'persons' },
  answers: { sv: 'svar', en: 'answers' },
  visits: { sv: 'besök', en: 'visits' },
  number: { sv: 'antal', en: 'number' },
  attendances: { sv: 'närvarande', en: 'attendances' },
  occasions: { sv: 'tillfällen', en: 'occasions' },
  remarks: { sv: 'anmärkningar', en: 'remarks' },
  places: { sv: 'platser', en: 'places' },
  placeDays: { sv: 'platsdagar', en: 'place-days' },
  referrals: { sv: 'remisser', en: 'referrals' },
  obstacles: { sv: 'hinder', en: 'obstacles' },
  days: { sv: 'dagar', en: 'days' },
  ore: { sv: 'kr', en: 'SEK' },
};
