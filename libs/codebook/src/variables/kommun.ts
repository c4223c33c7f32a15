import { swedishKommuner } from '../swedish-kommuner.js';
import { defineVariable, UNKNOWN } from '../variable.js';

/** The number of a kommun is SCB's code, so that a stored 1487 can be read without this table. */
export const kommun = defineVariable({
  id: 'kommun',
  column: 'kommun',
  kind: 'single',
  order: 40,
  label: { sv: 'Kommun', en: 'Kommun' },
  meaning: { sv: 'Folkbokföringskommun vid inskrivningen.', en: 'Kommun of registration at enrolment.' },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'optional' },
  sensitive: false,
  dimension: true,
  reportOrder: 60,
  heading: 'kommun',
  requiredInFiles: true,
  categories: [
    ...swedishKommuner.map(([code, name]) => ({
      number: Number(code),
      id: code,
      sv: name,
      en: name,
      alsoImportedAs: [code],
    })),
    UNKNOWN,
  ],
  counts: { sv: 'Ett svar per deltagande, SCB:s kod.', en: 'One answer per participation, SCB’s code.' },
});
