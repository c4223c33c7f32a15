import type { LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';
import type { ConsentForm } from './referral/referral-consents.js';

/** What somebody consents to, each apart from the other: a yes to one is no yes to the other. */
export const consentPurposes = {
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
  secrecyRelease: { sv: 'Att häva sekretess', en: 'Release of secrecy' },
} as const satisfies Record<string, Text>;
export type ConsentPurpose = keyof typeof consentPurposes;

/** A consent of one participation. The paper itself is kept where it was signed. */
export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly givenOn: LocalDate;
  readonly form: ConsentForm;
  /** null while it is in force. */
  readonly withdrawnOn: LocalDate | null;
}

/** How nearly all consents are given: a form that is signed. What nobody says otherwise, so that it costs no keystroke. */
export const USUAL_CONSENT_FORM: ConsentForm = 'written';

/** What a person says of a consent; what is left out is the usual. */
export interface StatedConsent {
  readonly givenOn?: string | null;
  readonly form?: ConsentForm | null;
}

/** The consent as it is kept. @param usualDate the day that it is about when no other is said: the start, or today */
export function consentOf(purpose: ConsentPurpose, { givenOn, form }: StatedConsent, usualDate: string): Consent {
  return { purpose, givenOn: (givenOn ?? usualDate) as LocalDate, form: form ?? USUAL_CONSENT_FORM, withdrawnOn: null };
}

/** The consent to a purpose that is in force; undefined = there is none, or it was withdrawn. */
export function consentInForce(consents: readonly Consent[], purpose: ConsentPurpose): Consent | undefined {
  return consents.find((consent) => consent.purpose === purpose && consent.withdrawnOn === null);
}

/** Consents with all that are in force withdrawn on a day, or those of one purpose. */
export function withdrawn(consents: readonly Consent[], on: LocalDate, purpose?: ConsentPurpose): readonly Consent[] {
  return consents.map((consent) =>
    consent.withdrawnOn !== null || (purpose !== undefined && consent.purpose !== purpose)
      ? consent
      : // One that was given later on the same day as somebody else wrote has no days of its own.
        { ...consent, withdrawnOn: on < consent.givenOn ? consent.givenOn : on },
  );
}
