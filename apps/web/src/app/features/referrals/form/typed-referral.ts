import type { CreateReferralDto, ReferralView } from '@utfall/api-contract';
import type { ConsentAnswer, ReferralConsent, ReferralPaper } from '@utfall/participation';

/** One of the two questions as it stands in its fields. */
export interface TypedConsent {
  /** '' = nobody has asked yet. */
  readonly decision: '' | ConsentAnswer['decision'];
  readonly on: string | null;
  readonly form: '' | ConsentAnswer['form'];
}

/** What stands in the fields of a referral. */
export interface TypedReferral extends Readonly<Record<ReferralConsent, TypedConsent>> {
  readonly referrer: string;
  readonly unit: string;
  readonly kommun: string;
  readonly gender: string;
  readonly receivedDate: string | null;
  /** '' = any. */
  readonly askedInsatsId: string;
  readonly papers: readonly ReferralPaper[];
  readonly note: string;
}

const NOT_ASKED: TypedConsent = { decision: '', on: null, form: '' };

/** @param own the only insats that it can be for, where there is only one */
export function emptyReferral(own: string): TypedReferral {
  return {
    referrer: '',
    unit: '',
    kommun: '',
    gender: '',
    receivedDate: null,
    askedInsatsId: own,
    papers: [],
    note: '',
    followUp: NOT_ASKED,
    secrecyRelease: NOT_ASKED,
  };
}

export function typedOf(saved: ReferralView): TypedReferral {
  return {
    referrer: saved.referrer,
    unit: saved.unit ?? '',
    kommun: saved.kommun,
    gender: saved.gender,
    receivedDate: saved.receivedDate,
    askedInsatsId: saved.askedInsats?.id ?? '',
    papers: [],
    note: '',
    followUp: saved.followUp ?? NOT_ASKED,
    secrecyRelease: saved.secrecyRelease ?? NOT_ASKED,
  };
}

/** What the form says of a referral and the API takes, new or changed. */
export type ReferralContent = Omit<CreateReferralDto, 'papers' | 'note'>;

/** As the API takes it; what is not filled in is refused there and here alike. */
export function contentOf(typed: TypedReferral): ReferralContent {
  const { referrer, unit, kommun, gender, receivedDate, askedInsatsId } = typed;
  return {
    referrer,
    unit: unit.trim() || null,
    kommun,
    gender,
    receivedDate: receivedDate ?? '',
    askedInsatsId: askedInsatsId || null,
    followUp: consentOf(typed.followUp),
    secrecyRelease: consentOf(typed.secrecyRelease),
  };
}

/** The content of a referral as it is saved. */
export function contentAsSaved(saved: ReferralView): ReferralContent {
  return contentOf(typedOf(saved));
}

function consentOf({ decision, on, form }: TypedConsent): ReferralContent['followUp'] {
  return decision === '' ? null : ({ decision, on: on ?? '', form } as ReferralContent['followUp']);
}
