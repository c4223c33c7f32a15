import type { LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';

/** The two that a referral asks for, apart from each other: a yes to one is no yes to the other. */
export const referralConsents = {
  followUp: { sv: 'Medgivande till uppföljning', en: 'Consent to follow-up' },
  secrecyRelease: { sv: 'Medgivande att häva sekretess', en: 'Release of secrecy' },
} as const satisfies Record<string, Text>;
export type ReferralConsent = keyof typeof referralConsents;

export const consentDecisions = {
  given: { sv: 'Ja', en: 'Yes' },
  refused: { sv: 'Nej', en: 'No' },
} as const satisfies Record<string, Text>;
export type ConsentDecision = keyof typeof consentDecisions;

export const consentForms = {
  written: { sv: 'Skriftligt', en: 'In writing' },
  oral: { sv: 'Muntligt', en: 'Orally' },
  digital: { sv: 'Digitalt', en: 'Digitally' },
} as const satisfies Record<string, Text>;
export type ConsentForm = keyof typeof consentForms;

/** What the person answered, when, and how; the paper itself is kept where it was signed. */
export interface ConsentAnswer {
  readonly decision: ConsentDecision;
  readonly on: LocalDate;
  readonly form: ConsentForm;
}
