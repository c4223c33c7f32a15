import { occupationGroups, occupations } from '../occupations.js';
import { defineVariable } from '../variable.js';

export const occupationAtStart = defineVariable({
  id: 'occupationAtStart',
  column: 'occupation_at_start',
  kind: 'several',
  order: 90,
  label: { sv: 'Sysselsättning vid start', en: 'Occupation at enrolment' },
  meaning: {
    sv: 'Vad deltagaren gör vid inskrivningen, gärna med omfattning.',
    en: 'What the participant does at enrolment, with its extent if known.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'sysselsättning vid start',
  categories: occupations,
  groups: occupationGroups,
  extent: true,
  counts: {
    sv: 'Flera svar får anges: tabellen har antal personer och antal svar, aldrig en summa av andelar.',
    en: 'Several answers are allowed: the table has n persons and n answers, never a sum of shares.',
  },
});
