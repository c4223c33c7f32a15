import { UNKNOWN, type Category } from './variable.js';

/** Sysselsättning, the same list at enrolment and at exit; each with an extent. */
export const occupations = [
  {
    number: 1,
    id: 'workUnsubsidised',
    sv: 'Arbete utan stöd',
    en: 'Unsubsidised work',
    group: 'work',
    subsidised: false,
    alsoImportedAs: ['Osubventionerat arbete'],
  },
  {
    number: 2,
    id: 'workWageSubsidy',
    sv: 'Arbete med lönebidrag',
    en: 'Work with wage subsidy',
    group: 'work',
    subsidised: true,
    alsoImportedAs: ['Lönebidrag'],
  },
  { number: 3, id: 'workNewStart', sv: 'Nystartsjobb', en: 'New start job', group: 'work', subsidised: true },
  {
    number: 4,
    id: 'workIntroduction',
    sv: 'Introduktionsjobb eller extratjänst',
    en: 'Introduction job or extra service',
    group: 'work',
    subsidised: true,
  },
  {
    number: 5,
    id: 'workPublicSheltered',
    sv: 'Offentligt skyddat arbete (OSA)',
    en: 'Public sheltered work',
    group: 'work',
    subsidised: true,
    alsoImportedAs: ['OSA'],
  },
  { number: 6, id: 'workSamhall', sv: 'Samhall', en: 'Samhall', group: 'work', subsidised: true },
  {
    number: 7,
    id: 'workOtherSubsidy',
    sv: 'Annat subventionerat arbete',
    en: 'Other subsidised work',
    group: 'work',
    subsidised: true,
  },
  { number: 14, id: 'work', sv: 'Arbete', en: 'Work, with or without subsidy', importOnly: true },
  { number: 8, id: 'ownCompany', sv: 'Eget företag', en: 'Own company' },
  { number: 9, id: 'studies', sv: 'Studier', en: 'Studies' },
  { number: 10, id: 'jobSeeking', sv: 'Aktivt arbetssökande', en: 'Actively seeking work' },
  { number: 11, id: 'workTraining', sv: 'Arbetsträning eller praktik', en: 'Work training or placement' },
  {
    number: 12,
    id: 'dailyActivity',
    sv: 'Daglig verksamhet eller sysselsättningsplats',
    en: 'Daily activity or occupation place',
  },
  {
    number: 13,
    id: 'noOccupation',
    sv: 'Ingen sysselsättning',
    en: 'No occupation',
    exclusive: true,
    withoutExtent: true,
  },
  UNKNOWN,
] as const satisfies readonly Category[];

/** Report rows of sysselsättning: work of every kind as one, then the others. */
export const occupationGroups = [
  { id: 'work', sv: 'Arbete', en: 'Work' },
  { id: 'ownCompany', sv: 'Eget företag', en: 'Own company' },
  { id: 'studies', sv: 'Studier', en: 'Studies' },
  { id: 'jobSeeking', sv: 'Aktivt arbetssökande', en: 'Actively seeking work' },
  { id: 'workTraining', sv: 'Arbetsträning eller praktik', en: 'Work training or placement' },
  { id: 'dailyActivity', sv: 'Daglig verksamhet eller sysselsättningsplats', en: 'Daily activity or occupation place' },
  { id: 'noOccupation', sv: 'Ingen sysselsättning', en: 'No occupation' },
  { id: 'unknown', sv: 'Uppgift saknas', en: 'Not known' },
];
