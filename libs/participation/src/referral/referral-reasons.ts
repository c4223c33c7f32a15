import type { Text } from '@utfall/codebook';
import type { ReferralEvent } from './referral-states.js';

interface Reason extends Text {
  readonly events: readonly ReferralEvent[];
}

/** Why a referral ended without a start, or went back to the referral team. */
export const referralReasons = {
  outsideTarget: {
    sv: 'Utanför målgruppen',
    en: 'Outside the target group',
    events: ['decline', 'return', 'sendBack'],
  },
  otherSupportFirst: {
    sv: 'Behöver annat stöd först',
    en: 'Needs other support first',
    events: ['decline', 'return', 'sendBack'],
  },
  otherInsatsFits: {
    sv: 'Annan insats passar bättre',
    en: 'Another insats fits better',
    events: ['decline', 'sendBack'],
  },
  noPlaces: { sv: 'Plats saknas', en: 'No places', events: ['decline', 'return', 'sendBack'] },
  incompletePapers: { sv: 'Underlag saknas', en: 'Papers are missing', events: ['return', 'decline'] },
  noContact: { sv: 'Ingen kontakt', en: 'No contact', events: ['return', 'withdraw'] },
  ownWish: { sv: 'Egen begäran', en: 'Own wish', events: ['withdraw'] },
  gotWorkOrStudies: { sv: 'Fick arbete eller studier', en: 'Got work or studies', events: ['withdraw'] },
  gotOtherSupport: { sv: 'Fick annat stöd', en: 'Got other support', events: ['withdraw'] },
  referrerWithdrew: { sv: 'Remittenten tog tillbaka', en: 'The referrer withdrew', events: ['withdraw'] },
  moved: { sv: 'Flytt', en: 'Moved', events: ['withdraw', 'return'] },
  other: { sv: 'Annan orsak', en: 'Other reason', events: ['decline', 'return', 'withdraw', 'sendBack'] },
} as const satisfies Record<string, Reason>;
export type ReferralReason = keyof typeof referralReasons;
export const referralReasonIds = Object.keys(referralReasons) as ReferralReason[];

/** The reasons that an event may have; empty = it needs none. */
export function reasonsFor(event: ReferralEvent): ReferralReason[] {
  return referralReasonIds.filter((id) => (referralReasons[id].events as readonly ReferralEvent[]).includes(event));
}
