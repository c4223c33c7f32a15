import { allOf } from '../all-of.js';
import { defineCheck } from '../quality-check.js';

export const missingDestination = defineCheck({
  id: 'missing.destination',
  severity: 'should',
  what: { sv: 'Avslut till saknas', en: 'Destination is missing' },
  why: {
    sv: 'Åter till remittent är ingen stegförflyttning: utan svaret räknas fortsatt rehabilitering som en.',
    en: 'Back to the referrer is no step forward: without the answer, continued rehabilitation counts as one.',
  },
  mend: { sv: 'Ange vart deltagaren gick.', en: 'Say where the participant went.' },
  variable: 'destination',
  of: { mode: 'withData', state: 'ended' },
  acceptable: false,
  trips: (read) => {
    const reasons = Object.keys(read.codebook.variable('destination').dependsOn?.allowed ?? {});
    return allOf(read.is('exitReason', ...reasons), read.missing('destination'));
  },
});
