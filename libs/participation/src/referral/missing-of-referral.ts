import type { LocalDate } from '@utfall/calendar';
import type { JudgedReferral } from './check-referral.js';
import { referralConsents, type ReferralConsent } from './referral-consents.js';
import type { ReferralPaper } from './referral-papers.js';

/** Something that a referral lacks, and from when. */
export interface MissingItem {
  readonly item: ReferralPaper | ReferralConsent;
  readonly since: LocalDate;
}

/** Papers that have not come and consents that nobody has answered. A no is an answer. */
export function missingOfReferral(
  referral: Pick<JudgedReferral, 'receivedDate' | 'papers' | 'followUp' | 'secrecyRelease'>,
): MissingItem[] {
  const papers = referral.papers
    .filter(({ receivedOn }) => receivedOn === null)
    .map(({ paper, since }) => ({ item: paper, since: since ?? referral.receivedDate }));
  const consents = (Object.keys(referralConsents) as ReferralConsent[])
    .filter((consent) => referral[consent] === null)
    .map((item) => ({ item, since: referral.receivedDate }));
  return [...papers, ...consents];
}
