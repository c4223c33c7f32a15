// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import {
  consentForms,
  consentPurposes,
  withdrawalReasons,
  type ConsentForm,
  type ConsentPurpose,
  type WithdrawalReason,
} from '@utfall/participation';
import { IsOptional } from 'class-validator';
import { ChoiceField } from '../validation/choice-field.js';
import { DateField } from '../validation/date-field.js';
import { VersionField } from '../validation/number-field.js';

const GIVEN_ON = { sv: 'Datum för medgivandet', en: 'Date of the consent' };
const FORM = { sv: 'Medgivandets form', en: 'Form of the consent' };
const PURPOSE = { sv: 'Ändamål', en: 'Purpose' };
const forms = Object.keys(consentForms);
const purposes = Object.keys(consentPurposes);

/** A consent as it is stated at the enrolment: the start date and on paper where nothing else is said. */
export class StatedConsentDto {
  @IsOptional()
  @DateField(GIVEN_ON)
  givenOn?: string | null;

  @IsOptional()
  @ChoiceField(FORM, forms)
  form?: ConsentForm | null;
}

/** POST consents: one that is given to a participation which is there already. */
export class GiveConsentDto {
  @ChoiceField(PURPOSE, purposes)
  purpose!: ConsentPurpose;

  @DateField(GIVEN_ON)
  givenOn!: string;

  @ChoiceField(FORM, forms)
  form!: ConsentForm;

  @VersionField()
  version!: number;
}

/** POST withdrawal: a consent ends. That to follow-up takes code and background with it, as a protected identity does. */
export class WithdrawConsentDto {
  @ChoiceField(PURPOSE, purposes)
  purpose!: ConsentPurpose;

  @DateField({ sv: 'Datum för återtagandet', en: 'Date of the withdrawal' })
  on!: string;

  @ChoiceField({ sv: 'Skäl', en: 'Reason' }, withdrawalReasons)
  reason: WithdrawalReason = 'consentWithdrawn';

  @VersionField()
  version!: number;
}
