import type { StatedConsent } from '@utfall/participation';

/** What is stated of the consents of an enrolment; absent = the usual one, or none to release of secrecy. */
export interface StatedConsents {
  readonly followUp?: StatedConsent;
  readonly secrecyRelease?: StatedConsent;
}
