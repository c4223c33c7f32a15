// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { utfallCodebook } from '@utfall/codebook';
import {
  consentDecisions,
  consentForms,
  isReferrer,
  referralPaperIds,
  referralReasonIds,
  type ConsentAnswer,
  type ReferralPaper,
  type ReferralReason,
} from '@utfall/participation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField, MonthField, NotBefore } from '../validation/date-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { all, says } from '../validation/says.js';
import { SearchField, TextField } from '../validation/text-field.js';
import { NestedField } from './nested-field.js';

/** Whose hands work with a referral: the referral team before a placement, the staff of an insats from then on (ADR 37). */
export const referralDesks = ['team', 'insats'] as const;
export type ReferralDesk = (typeof referralDesks)[number];

/** What may be done to a referral by a step; starting is enrolling (`referralId` of an enrolment). */
export const referralActions = [
  'askCompletion',
  'receivePapers',
  'place',
  'queue',
  'sendBack',
  'decline',
  'withdraw',
  'return',
  'reopen',
] as const;
export type ReferralAction = (typeof referralActions)[number];

export const referralFilters = ['open', 'queue', 'closed'] as const;
export type ReferralFilter = (typeof referralFilters)[number];

const INSATS = { sv: 'Insats', en: 'Insats' };
const UNIT = { sv: 'Enhet', en: 'Unit' };
const NOTE = { sv: 'Anteckning', en: 'Note' };
const RECEIVED = { sv: 'Datum då remissen kom', en: 'Date when the referral came' };
const DAY = { sv: 'Datum', en: 'Date' };
const FROM = { sv: 'Från och med', en: 'From' };
const TO = { sv: 'Till och med', en: 'To' };
const MAX_UNIT = 120;
const MAX_NOTE = 500;

function Papers(): PropertyDecorator {
  const options = says('papers', 'Underlag: välj ur listan.', 'Papers: choose from the list.');
  return all(IsArray(options), ArrayMaxSize(20, options), IsIn(referralPaperIds, { ...options, each: true }));
}

function CategoryOf(variable: 'kommun' | 'gender' | 'referrer', fits = (_id: string) => true): PropertyDecorator {
  const { label, categories } = utfallCodebook.variable(variable);
  const ids = categories.filter((category) => fits(category.id)).map(({ id }) => id);
  return IsIn(
    ids,
    says(
      'unknownCategory',
      `${label.sv}: välj ett av svaren i listan.`,
      `${label.en}: choose one of the answers in the list.`,
    ),
  );
}

/** What the person answered to one of the two questions. */
export class ReferralConsentDto implements ConsentAnswer {
  @ChoiceField({ sv: 'Svar', en: 'Answer' }, Object.keys(consentDecisions))
  decision!: ConsentAnswer['decision'];

  @DateField(DAY)
  on!: ConsentAnswer['on'];

  @ChoiceField({ sv: 'Form', en: 'Form' }, Object.keys(consentForms))
  form!: ConsentAnswer['form'];
}

/** What a form says of a referral, new or changed. */
export class ReferralContentDto {
  @CategoryOf('referrer', isReferrer)
  referrer!: string;

  @IsOptional()
  @TextField(UNIT, 0, MAX_UNIT)
  unit: string | null = null;

  @CategoryOf('kommun')
  kommun!: string;

  @CategoryOf('gender')
  gender!: string;

  @DateField(RECEIVED)
  receivedDate!: string;

  /** The insats that is asked for; null = any. */
  @IsOptional()
  @IdField(INSATS)
  askedInsatsId: string | null = null;

  @ValidateIf(({ followUp }: ReferralContentDto) => followUp !== null)
  @NestedField(ReferralConsentDto)
  followUp: ReferralConsentDto | null = null;

  @ValidateIf(({ secrecyRelease }: ReferralContentDto) => secrecyRelease !== null)
  @NestedField(ReferralConsentDto)
  secrecyRelease: ReferralConsentDto | null = null;
}

/** POST referrals of a desk. The staff of an insats write down what came straight to it; the team what came to all. */
export class CreateReferralDto extends ReferralContentDto {
  /** What came with it. */
  @Papers()
  papers: ReferralPaper[] = [];

  @IsOptional()
  @TextField(NOTE, 0, MAX_NOTE, 'several')
  note: string | null = null;
}

/** PUT referral: what the form says, whole. */
export class EditReferralDto extends ReferralContentDto {
  @VersionField()
  version!: number;
}

/** POST steps of a referral. */
export class ReferralStepDto {
  @ChoiceField({ sv: 'Åtgärd', en: 'Action' }, referralActions)
  action!: ReferralAction;

  @DateField(DAY)
  on!: string;

  /** `place`: where to. */
  @IsOptional()
  @IdField(INSATS)
  insatsId: string | null = null;

  /** `askCompletion`, `receivePapers`: which. */
  @Papers()
  papers: ReferralPaper[] = [];

  @IsOptional()
  @IsIn(referralReasonIds, says('reason', 'Välj en orsak i listan.', 'Choose a reason from the list.'))
  reason: ReferralReason | null = null;

  @IsOptional()
  @TextField(NOTE, 0, MAX_NOTE, 'several')
  note: string | null = null;

  @VersionField()
  version!: number;
}

/** POST internal referrals: an insats sends a participant on. */
export class InternalReferralDto {
  @IdField({ sv: 'Deltagande', en: 'Participation' })
  participationId!: string;

  /** null = the referral team decides where. */
  @IsOptional()
  @IdField(INSATS)
  toInsatsId: string | null = null;

  @DateField(DAY)
  on!: string;

  @IsOptional()
  @TextField(NOTE, 0, MAX_NOTE, 'several')
  note: string | null = null;
}

/** GET referrals of a desk, as query. */
export class ReferralQueryDto {
  @IsOptional()
  @ChoiceField({ sv: 'Urval', en: 'Filter' }, referralFilters)
  filter?: ReferralFilter;

  @IsOptional()
  @IdField(INSATS)
  insats?: string;

  @IsOptional()
  @SearchField({ sv: 'Sida', en: 'Cursor' }, 1, 500)
  cursor?: string;

  @Type(() => Number)
  @WholeNumberField({ sv: 'Antal per sida', en: 'Items per page' }, 1, 200)
  limit = 50;
}

/** GET referral-inflow, as query: whole months, the last one included. */
export class ReferralInflowQueryDto {
  @MonthField(FROM)
  from!: string;

  @MonthField(TO)
  @NotBefore('from', TO, FROM)
  to!: string;
}
