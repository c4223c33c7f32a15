import { supportForms, supportGroups } from '../support-forms.js';
import { defineVariable } from '../variable.js';

export const supportAtExit = defineVariable({
  id: 'supportAtExit',
  column: 'support_at_exit',
  kind: 'several',
  order: 150,
  label: { sv: 'Försörjning vid avslut', en: 'Support at exit' },
  meaning: {
    sv: 'Alla former av försörjning som deltagaren har vid avslutet, gärna med omfattning.',
    en: 'Every form of support that the participant has at exit, with its extent if known.',
  },
  askedAt: 'exit',
  collected: { withData: 'optional', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'försörjning vid avslut',
  categories: supportForms,
  groups: supportGroups,
  extent: true,
  counts: {
    sv: 'Flera svar får anges: tabellen har antal personer och antal svar, aldrig en summa av andelar.',
    en: 'Several answers are allowed: the table has n persons and n answers, never a sum of shares.',
  },
});
