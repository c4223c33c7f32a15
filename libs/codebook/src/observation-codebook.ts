import { createCodebook } from './codebook.js';
import { occupationGroups, occupations } from './occupations.js';
import { supportForms, supportGroups } from './support-forms.js';
import { defineVariable } from './variable.js';

const SEVERAL = {
  sv: 'Flera svar får anges: tabellen har antal personer och antal svar, aldrig en summa av andelar.',
  en: 'Several answers are allowed: the table has n persons and n answers, never a sum of shares.',
};

const support = defineVariable({
  id: 'support',
  column: 'support',
  kind: 'several',
  order: 10,
  label: { sv: 'Försörjning', en: 'Support' },
  meaning: {
    sv: 'Alla former av försörjning som deltagaren har den dagen, gärna med omfattning.',
    en: 'Every form of support that the participant has on that day, with its extent if known.',
  },
  askedAt: 'followUp',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'försörjning',
  categories: supportForms,
  groups: supportGroups,
  extent: true,
  counts: SEVERAL,
});

const occupation = defineVariable({
  id: 'occupation',
  column: 'occupation',
  kind: 'several',
  order: 20,
  label: { sv: 'Sysselsättning', en: 'Occupation' },
  meaning: {
    sv: 'Vad deltagaren gör den dagen, gärna med omfattning.',
    en: 'What the participant does on that day, with its extent if known.',
  },
  askedAt: 'followUp',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'sysselsättning',
  categories: occupations,
  groups: occupationGroups,
  extent: true,
  counts: SEVERAL,
});

/** What is asked on a day between enrolment and exit, and at a follow-up: the lists of the codebook, dated by their row. */
export const observationCodebook = createCodebook([support, occupation]);
