// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import type { Answers, Extents } from '@utfall/codebook';
import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { SearchField, TextField } from '../validation/text-field.js';
import { AnswersDto, ExitAnswersDto, ExitExtentsDto, ExtentsDto } from './answers-dto.js';
import { StatedConsentDto } from './consent-dtos.js';
import { NestedField } from './nested-field.js';

const INSATS = { sv: 'Insats', en: 'Insats' };
const CODE = { sv: 'Deltagarkod', en: 'Participant code' };
/** Imported codes are kept as they stand, so the limit is wide. */
const MAX_CODE = 40;

/** Why what was registered is changed. Asked for where something known becomes something else; kept in the history. */
export function CorrectionField(): PropertyDecorator {
  return TextField({ sv: 'Varför rättas uppgiften', en: 'Why the entry is corrected' }, 3, 200);
}

/** POST participations. */
export class EnrolDto {
  @IdField(INSATS)
  insatsId!: string;

  /** An existing code that the person brings; without one the system makes one. */
  @IsOptional()
  @TextField(CODE, 1, MAX_CODE)
  code?: string | null;

  /** The referral that the person has waited by: it is started with the enrolment. */
  @IsOptional()
  @IdField({ sv: 'Remiss', en: 'Referral' })
  referralId?: string | null;

  @NestedField(AnswersDto)
  answers!: Answers;

  @NestedField(ExtentsDto)
  extents: Extents = new ExtentsDto();

  /** With data there is one always: left out it is the usual, null is refused. */
  @IsOptional()
  @NestedField(StatedConsentDto)
  followUp?: StatedConsentDto | null;

  @IsOptional()
  @NestedField(StatedConsentDto)
  secrecyRelease?: StatedConsentDto | null;
}

/** PUT participation: the whole record. */
export class EditParticipationDto {
  @NestedField(AnswersDto)
  answers!: Answers;

  @NestedField(ExtentsDto)
  extents: Extents = new ExtentsDto();

  @VersionField()
  version!: number;

  /** Of an anonymous participation that turns with data; left out it is the usual, of today. */
  @IsOptional()
  @NestedField(StatedConsentDto)
  followUp?: StatedConsentDto | null;

  /** Needed where an earlier exit is corrected. */
  @IsOptional()
  @CorrectionField()
  correction?: string | null;
}

/** POST exit: the answers of the exit only. */
export class ExitDto {
  @NestedField(ExitAnswersDto)
  answers!: Answers;

  @NestedField(ExitExtentsDto)
  extents: Extents = new ExitExtentsDto();

  @VersionField()
  version!: number;

  /** Needed where an earlier exit is corrected. */
  @IsOptional()
  @CorrectionField()
  correction?: string | null;
}

/** One exit of a batch: the same, and whose it is. */
export class BatchExitDto extends ExitDto {
  @IdField({ sv: 'Deltagande', en: 'Participation' })
  id!: string;
}

/** POST exitUndo. */
export class UndoExitDto {
  @VersionField()
  version!: number;

  @CorrectionField()
  correction!: string;
}

export const participationFilters = ['ongoing', 'ended', 'incomplete', 'followUp'] as const;
export type ParticipationFilter = (typeof participationFilters)[number];

/** GET participations, as query. */
export class ParticipationQueryDto {
  @IsOptional()
  @IdField(INSATS)
  insats?: string;

  @IsOptional()
  @ChoiceField({ sv: 'Urval', en: 'Filter' }, participationFilters)
  filter?: ParticipationFilter;

  /** The beginning of a code. */
  @IsOptional()
  @SearchField(CODE, 0, MAX_CODE)
  code?: string;

  @IsOptional()
  @SearchField({ sv: 'Sida', en: 'Cursor' }, 1, 500)
  cursor?: string;

  @Type(() => Number)
  @WholeNumberField({ sv: 'Antal per sida', en: 'Items per page' }, 1, 200)
  limit = 50;
}
