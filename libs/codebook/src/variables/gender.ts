import { defineVariable, UNKNOWN } from '../variable.js';

export const gender = defineVariable({
  id: 'gender',
  column: 'gender',
  kind: 'single',
  order: 20,
  label: { sv: 'Kön', en: 'Gender' },
  meaning: {
    sv: 'Det kön som deltagaren själv uppger.',
    en: 'The gender that the participant states.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'optional' },
  sensitive: false,
  dimension: true,
  heading: 'kön',
  requiredInFiles: true,
  categories: [
    { number: 1, id: 'woman', sv: 'Kvinna', en: 'Woman', alsoImportedAs: ['Kvinnor', 'K'] },
    { number: 2, id: 'man', sv: 'Man', en: 'Man', alsoImportedAs: ['Män', 'M'] },
    { number: 3, id: 'other', sv: 'Annat', en: 'Other' },
    UNKNOWN,
  ],
  counts: {
    sv: 'Egna kolumner för kvinnor och män; Annat och Uppgift saknas visas i egna kolumner när de inte är tomma och ingår alltid i totalen.',
    en: 'Columns of their own for women and men; other and not known are shown when not empty and are always part of the total.',
  },
});
