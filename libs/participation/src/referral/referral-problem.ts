import type { Text } from '@utfall/codebook';

/** One refused field of a referral: codes only; {@link referralProblemText} makes the sentence. */
export interface ReferralProblem {
  readonly field: string;
  readonly code: ReferralProblemCode;
  /** The date that is the limit, where one is. */
  readonly limit?: string;
}

export type ReferralProblemCode =
  | 'required'
  | 'inFuture'
  | 'beforeReferral'
  | 'beforeEarlier'
  | 'afterLater'
  | 'paperMissing'
  | 'releaseMissing'
  | 'noPapers'
  | 'reasonUnfit'
  | 'notReferrer'
  | 'unknownInsats'
  | 'closedInsats';

const sentences: Record<ReferralProblemCode, (limit: string) => Text> = {
  required: () => ({ sv: 'Uppgiften behövs.', en: 'The entry is needed.' }),
  inFuture: () => ({ sv: 'Datumet ligger i framtiden.', en: 'The date is in the future.' }),
  beforeReferral: (limit) => ({
    sv: `Datumet ligger före dagen då remissen kom, ${limit}.`,
    en: `The date is before the referral came, ${limit}.`,
  }),
  beforeEarlier: (limit) => ({
    sv: `Datumet ligger före det senaste som hänt med remissen, ${limit}.`,
    en: `The date is before the latest that happened to the referral, ${limit}.`,
  }),
  afterLater: (limit) => ({
    sv: `Datumet ligger efter det som hänt med remissen, ${limit}.`,
    en: `The date is after what happened to the referral, ${limit}.`,
  }),
  paperMissing: () => ({
    sv: 'Underlag saknas. Ta emot det eller begär komplettering innan remissen placeras.',
    en: 'Papers are missing. Receive them or ask for them before the referral is placed.',
  }),
  releaseMissing: () => ({
    sv: 'Medgivande att häva sekretess saknas, så remissen kan inte lämnas till en insats.',
    en: 'There is no release of secrecy, so the referral cannot be given to an insats.',
  }),
  noPapers: () => ({ sv: 'Välj minst ett underlag.', en: 'Choose at least one paper.' }),
  reasonUnfit: () => ({ sv: 'Välj en orsak i listan.', en: 'Choose a reason from the list.' }),
  notReferrer: () => ({ sv: 'Välj vem som remitterar.', en: 'Choose who refers.' }),
  unknownInsats: () => ({ sv: 'Välj en insats i listan.', en: 'Choose an insats from the list.' }),
  closedInsats: () => ({
    sv: 'Insatsen tar inte emot deltagare den dagen.',
    en: 'The insats takes no participants on that day.',
  }),
};

/** The sentence for the person who has to mend it, in both languages. */
export function referralProblemText({ code, limit }: ReferralProblem): Text {
  return sentences[code](limit ?? '');
}
