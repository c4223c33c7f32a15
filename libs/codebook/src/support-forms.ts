import { UNKNOWN, type Category } from './variable.js';

/** Försörjning, the same list at enrolment and at exit. The last three stand alone. */
export const supportForms = [
  { number: 1, id: 'incomeSupport', sv: 'Försörjningsstöd', en: 'Income support', publicSupport: true },
  {
    number: 2,
    id: 'sicknessBenefit',
    sv: 'Sjukpenning eller rehabiliteringspenning',
    en: 'Sickness or rehabilitation benefit',
    alsoImportedAs: ['Sjukpenning', 'Rehabiliteringspenning'],
    publicSupport: true,
  },
  {
    number: 3,
    id: 'activityCompensation',
    sv: 'Aktivitetsersättning',
    en: 'Activity compensation (19–29 years)',
    publicSupport: true,
  },
  { number: 4, id: 'sicknessCompensation', sv: 'Sjukersättning', en: 'Sickness compensation', publicSupport: true },
  { number: 5, id: 'unemploymentBenefit', sv: 'A-kassa', en: 'Unemployment benefit', publicSupport: true },
  {
    number: 6,
    id: 'activitySupport',
    sv: 'Aktivitetsstöd eller utvecklingsersättning',
    en: 'Activity support or development allowance',
    publicSupport: true,
  },
  {
    number: 7,
    id: 'establishmentBenefit',
    sv: 'Etableringsersättning',
    en: 'Establishment benefit',
    publicSupport: true,
  },
  { number: 8, id: 'studyAid', sv: 'Studiestöd', en: 'Study aid', publicSupport: true },
  {
    number: 9,
    id: 'otherPublicSupport',
    sv: 'Annan offentlig försörjning',
    en: 'Other public support',
    publicSupport: true,
  },
  {
    number: 10,
    id: 'ownIncome',
    sv: 'Egen försörjning',
    en: 'Own income (wage, company)',
    exclusive: true,
    publicSupport: false,
    endedWell: true,
    group: 'noPublicSupport',
  },
  {
    number: 11,
    id: 'othersIncome',
    sv: 'Annans försörjning, föräldrapenning eller pension',
    en: 'Supported by another, parental benefit or pension',
    exclusive: true,
    publicSupport: false,
    group: 'noPublicSupport',
  },
  {
    number: 12,
    id: 'noIncome',
    sv: 'Helt utan försörjning',
    en: 'No income at all',
    exclusive: true,
    withoutExtent: true,
    publicSupport: false,
    group: 'noPublicSupport',
  },
  UNKNOWN,
] as const satisfies readonly Category[];

/** Report rows of försörjning: the forms of public support, then the three others as one. */
export const supportGroups = [
  ...supportForms.filter((form) => form.number >= 1 && form.number <= 9).map(({ id, sv, en }) => ({ id, sv, en })),
  { id: 'noPublicSupport', sv: 'Ingen offentlig försörjning', en: 'No public support' },
  { id: 'unknown', sv: 'Uppgift saknas', en: 'Not known' },
];
