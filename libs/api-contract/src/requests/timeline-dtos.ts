// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { type Answers, type Extents, observationCodebook, utfallCodebook } from '@utfall/codebook';
import {
  type FollowUpMonths,
  followUpMonths,
  type FollowUpOutcome,
  followUpOutcomes,
  type MeetingKind,
  meetingKinds,
  meetingParties,
  type MeetingParty,
  type PartKind,
  type PauseReason,
  pauseReasons,
} from '@utfall/participation';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField } from '../validation/date-field.js';
import type { DtoClass } from '../validation/field-problems.js';
import { VersionField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { answersDtoOf, ExitAnswersDto, ExitExtentsDto, extentsDtoOf } from './answers-dto.js';
import { NestedField } from './nested-field.js';
import { CorrectionField } from './participation-dtos.js';

const FROM = { sv: 'Från', en: 'From' };
const ON = { sv: 'Datum', en: 'Date' };
const MONTHS = says('choice', 'Uppföljning: välj 6 eller 12 månader.', 'Follow-up: choose 6 or 12 months.');
const PARTIES = says('choice', 'Deltog: välj minst en ur listan.', 'Took part: choose at least one of the list.');
/** Nobody closes a larger insats person by person in one go. */
const MOST_EXITS = 200;
const EXITS = says('list', 'Avsluten: en lista med 1–200.', 'The exits: a list of 1–200.');

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const ObservedAnswersDto = answersDtoOf(observationCodebook);
const ObservedExtentsDto = extentsDtoOf(observationCodebook);

/** What every part carries: 0 when it is new, and why it is changed when it is not. */
class PartDto {
  @VersionField(0)
  version = 0;

  @IsOptional()
  @CorrectionField()
  correction?: string | null;
}

export class PauseDto extends PartDto {
  @DateField(FROM)
  from!: string;

  /** The first day after the pause. */
  @IsOptional()
  @DateField({ sv: 'Till', en: 'To' })
  to: string | null = null;

  @ChoiceField({ sv: 'Orsak', en: 'Reason' }, idsOf(pauseReasons))
  reason!: PauseReason;
}

export class ContactDto extends PartDto {
  @DateField(FROM)
  from!: string;

  @IdField({ sv: 'Kontaktperson', en: 'Contact person' })
  accountId!: string;
}

export class ObservationDto extends PartDto {
  @DateField(ON)
  on!: string;

  @NestedField(ObservedAnswersDto)
  answers!: Answers;

  @NestedField(ObservedExtentsDto)
  extents: Extents = new ObservedExtentsDto();
}

export class MeetingDto extends PartDto {
  @DateField(ON)
  on!: string;

  @ChoiceField({ sv: 'Slag av möte', en: 'Kind of meeting' }, idsOf(meetingKinds))
  meeting!: MeetingKind;

  @IsArray(PARTIES)
  @ArrayNotEmpty(PARTIES)
  @ArrayUnique(PARTIES)
  @IsIn(idsOf(meetingParties), { ...PARTIES, each: true })
  parties!: MeetingParty[];
}

export class FollowUpDto extends PartDto {
  @IsIn(followUpMonths, MONTHS)
  months!: FollowUpMonths;

  @DateField(ON)
  on!: string;

  @ChoiceField({ sv: 'Resultat', en: 'Outcome' }, idsOf(followUpOutcomes))
  outcome!: FollowUpOutcome;

  @NestedField(ObservedAnswersDto)
  answers: Answers = new ObservedAnswersDto();

  @NestedField(ObservedExtentsDto)
  extents: Extents = new ObservedExtentsDto();
}

/** POST parts and PUT part, by kind. */
export const partDtos = {
  pause: PauseDto,
  contact: ContactDto,
  observation: ObservationDto,
  meeting: MeetingDto,
  followUp: FollowUpDto,
} as const satisfies Record<PartKind, DtoClass<PartDto>>;

/** POST partRemoval. */
export class RemovePartDto {
  @VersionField()
  version!: number;

  @CorrectionField()
  correction!: string;
}

/** POST handOver: where to, and the answers of the exit; reason and destination are given. */
export class HandOverDto {
  @IdField({ sv: 'Insats', en: 'Insats' })
  insatsId!: string;

  @NestedField(ExitAnswersDto)
  answers!: Answers;

  @NestedField(ExitExtentsDto)
  extents: Extents = new ExitExtentsDto();

  @VersionField()
  version!: number;
}

/** Why one of those who are in an insats that closes leaves. */
export class ClosingExitDto {
  @IdField({ sv: 'Deltagande', en: 'Participation' })
  participationId!: string;

  @VersionField()
  version!: number;

  @ChoiceField({ sv: 'Avslutsorsak', en: 'Exit reason' }, idsOf(utfallCodebook.variable('exitReason').categories))
  exitReason!: string;
}

/** POST closing: one exit for each ongoing participation of the insats. */
export class ClosingDto {
  @DateField({ sv: 'Slutdatum', en: 'Exit date' })
  endDate!: string;

  @IsArray(EXITS)
  @ArrayNotEmpty(EXITS)
  @ArrayMaxSize(MOST_EXITS, EXITS)
  @IsObject({ ...EXITS, each: true })
  @ValidateNested({ ...EXITS, each: true })
  @Type(() => ClosingExitDto)
  exits!: ClosingExitDto[];
}
