import { defineVariable, UNKNOWN } from '../variable.js';

export const destination = defineVariable({
  id: 'destination',
  column: 'destination',
  kind: 'single',
  order: 145,
  label: { sv: 'Avslut till', en: 'Destination' },
  meaning: {
    sv: 'Vart deltagaren gick, när avslutsorsaken är fortsatt rehabilitering, sjukdom eller annan orsak.',
    en: 'Where the participant went, when the reason is continued rehabilitation, illness or other.',
  },
  askedAt: 'exit',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: false,
  heading: 'avslut till',
  categories: [
    { number: 1, id: 'jointSupport', sv: 'Förstärkt samarbete AF/FK', en: 'Joint support by AF and FK' },
    { number: 2, id: 'kommunLabour', sv: 'Kommunens arbetsmarknadsenhet', en: 'Kommun labour market unit' },
    { number: 3, id: 'otherInsats', sv: 'Annan insats i förbundet', en: 'Another insats of the förbund' },
    { number: 4, id: 'care', sv: 'Vård', en: 'Health care' },
    { number: 5, id: 'rightBenefit', sv: 'Rätt ersättning', en: 'The right benefit' },
    { number: 6, id: 'backToReferrer', sv: 'Åter till remittent', en: 'Back to the referrer', stepForward: false },
    { number: 7, id: 'notSuitable', sv: 'Insatsen passade inte', en: 'The insats did not suit' },
    { number: 8, id: 'dailyActivity', sv: 'Daglig verksamhet', en: 'Daily activity' },
    { number: 9, id: 'other', sv: 'Annat', en: 'Other' },
    UNKNOWN,
  ],
  dependsOn: {
    variable: 'exitReason',
    allowed: {
      continuedRehabilitation: [
        'jointSupport',
        'kommunLabour',
        'otherInsats',
        'care',
        'rightBenefit',
        'backToReferrer',
        'unknown',
      ],
      illness: ['care', 'rightBenefit', 'backToReferrer', 'unknown'],
      other: ['notSuitable', 'dailyActivity', 'backToReferrer', 'other', 'unknown'],
    },
  },
  counts: {
    sv: 'Andra nivån av avslutsorsaken. Åter till remittent är ingen stegförflyttning.',
    en: 'Second level of the exit reason. Back to the referrer is no step forward.',
  },
});
