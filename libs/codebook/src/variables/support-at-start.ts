import { supportForms, supportGroups } from '../support-forms.js';
import { defineVariable } from '../variable.js';

export const supportAtStart = defineVariable({
  id: 'supportAtStart',
  column: 'support_at_start',
  kind: 'several',
  order: 70,
  label: { sv: 'Försörjning vid start', en: 'Support at enrolment' },
  meaning: {
    sv: 'Alla former av försörjning som deltagaren har vid inskrivningen, gärna med omfattning.',
    en: 'Every form of support that the participant has at enrolment, with its extent if known.',
  },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  reportOrder: 50,
  heading: 'försörjning vid start',
  requiredInFiles: true,
  categories: supportForms,
  groups: supportGroups,
  extent: true,
  counts: {
    sv: 'Flera svar får anges: tabellen har antal personer och antal svar, aldrig en summa av andelar.',
    en: 'Several answers are allowed: the table has n persons and n answers, never a sum of shares.',
  },
});
