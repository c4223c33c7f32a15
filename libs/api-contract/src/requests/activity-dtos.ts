// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import {
  type ActivityKindId,
  activityKindIds,
  type MemberParty,
  memberParties,
  type ObstacleStateId,
  obstacleStateIds,
  type PartyId,
  partyIds,
  shareBases,
  type ShareBasis,
} from '@utfall/activities';
import { utfallCodebook } from '@utfall/codebook';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField } from '../validation/date-field.js';
import { ListField } from '../validation/list-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';
import { GenderCountsDto } from './gender-counts-dto.js';

const INSATS = { sv: 'Insats', en: 'Insats' };
const DATE = { sv: 'Datum', en: 'Date' };
const PARTY = { sv: 'Part', en: 'Party' };
const kommuner = utfallCodebook.variable('kommun').categories.map(({ id }) => id);

/** GET activities, as query. */
export class ActivityQueryDto {
  @Type(() => Number)
  @WholeNumberField({ sv: 'År', en: 'Year' }, 1900, 2199)
  year!: number;
}

export class PartyCountsDto extends GenderCountsDto {
  @ChoiceField(PARTY, partyIds)
  party!: PartyId;
}

/** POST activities (version 0) and PUT activity: the whole. */
export class ActivityDto {
  /** null = the förbund's own, which only the förbund enters. */
  @IsOptional()
  @IdField(INSATS)
  insatsId: string | null = null;

  @ChoiceField({ sv: 'Typ', en: 'Kind' }, activityKindIds)
  kind!: ActivityKindId;

  @DateField(DATE)
  date!: string;

  @TextField({ sv: 'Tema eller ämne', en: 'Theme or topic' }, 1, 200)
  subject!: string;

  @IsOptional()
  @IsIn(kommuner, says('choice', 'Kommun: välj en i listan.', 'Kommun: choose one of the list.'))
  kommun: string | null = null;

  @IsOptional()
  @TextField({ sv: 'Plats', en: 'Place' }, 0, 200)
  place: string | null = null;

  @IsOptional()
  @TextField({ sv: 'Arrangör', en: 'Organiser' }, 0, 200)
  organiser: string | null = null;

  @IsOptional()
  @TextField({ sv: 'Målgrupp', en: 'Target group' }, 0, 200)
  targetGroup: string | null = null;

  @WholeNumberField({ sv: 'Antal förbund', en: 'Number of förbund' }, 1, 20)
  sharedBy = 1;

  @ChoiceField({ sv: 'Egen andel', en: 'Own share' }, shareBases)
  shareBasis: ShareBasis = 'counted';

  @ListField(PartyCountsDto, { sv: 'Deltagare', en: 'Participants' }, 0, partyIds.length)
  participants: PartyCountsDto[] = [];

  @VersionField(0)
  version = 0;
}

/** DELETE activity and the last step of an obstacle, as query. */
export class TakeAwayDto {
  @Type(() => Number)
  @VersionField()
  version!: number;
}

const TITLE = { sv: 'Rubrik', en: 'Title' };
const NOTE = { sv: 'Anteckning', en: 'Note' };

/** PUT obstacle: what is said of it; its steps are taken one by one. */
export class ObstacleDto {
  @IsOptional()
  @IdField(INSATS)
  insatsId: string | null = null;

  @ChoiceField(PARTY, memberParties)
  party!: MemberParty;

  @TextField(TITLE, 1, 200)
  title!: string;

  @IsOptional()
  @TextField({ sv: 'Beskrivning', en: 'Description' }, 0, 4000, 'several')
  description: string | null = null;

  @VersionField(0)
  version = 0;
}

/** POST obstacles: it is raised on the day. */
export class RaiseObstacleDto extends ObstacleDto {
  @DateField(DATE)
  date!: string;
}

/** POST obstacle steps. */
export class ObstacleStepDto {
  @ChoiceField({ sv: 'Status', en: 'State' }, obstacleStateIds)
  state!: ObstacleStateId;

  @DateField(DATE)
  date!: string;

  @IsOptional()
  @TextField(NOTE, 0, 2000, 'several')
  note: string | null = null;

  @VersionField()
  version!: number;
}
