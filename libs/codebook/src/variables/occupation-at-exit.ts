import { occupationGroups, occupations } from '../occupations.js';
import { defineVariable } from '../variable.js';

export const occupationAtExit = defineVariable({
  id: 'occupationAtExit',
  column: 'occupation_at_exit',
  kind: 'several',
  order: 160,
  label: { sv: 'Sysselsättning vid avslut', en: 'Occupation at exit' },
  meaning: {
    sv: 'Vad deltagaren gör vid avslutet, gärna med omfattning.',
    en: 'What the participant does at exit, with its extent if known.',
  },
  askedAt: 'exit',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'sysselsättning vid avslut',
  categories: occupations,
  groups: occupationGroups,
  extent: true,
  counts: {
    sv: 'Flera svar får anges: tabellen har antal personer och antal svar, aldrig en summa av andelar.',
    en: 'Several answers are allowed: the table has n persons and n answers, never a sum of shares.',
  },
});
