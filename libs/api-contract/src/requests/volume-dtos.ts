// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { countedGenders, MAX_MONTH_COUNT } from '@utfall/activities';
import { Type } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { MonthField } from '../validation/date-field.js';
import { ListField } from '../validation/list-field.js';
import { WholeNumberField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';

/** Cells that one save may hold: a year of eight rows by four genders. */
export const MOST_VOLUME_CELLS = 400;
const VERSION = says(
  'version',
  'Versionen saknas. Ladda om och försök igen.',
  'The version is missing. Reload and try again.',
);

/** GET volume, as query. */
export class VolumeQueryDto {
  @Type(() => Number)
  @WholeNumberField({ sv: 'År', en: 'Year' }, 1900, 2199)
  year!: number;
}

/** A cell as it shall be; both counts null = nothing was counted. */
export class VolumeCellDto {
  @IdField({ sv: 'Insats', en: 'Insats' })
  insatsId!: string;

  /** What was counted; two names that differ in a letter are two rows. */
  @IsOptional()
  @TextField({ sv: 'Benämning', en: 'Name' }, 0, 200)
  label: string | null = null;

  @ChoiceField({ sv: 'Kön', en: 'Gender' }, countedGenders)
  gender!: (typeof countedGenders)[number];

  @MonthField({ sv: 'Månad', en: 'Month' })
  month!: string;

  @IsOptional()
  @WholeNumberField({ sv: 'Nya personer', en: 'New persons' }, 0, MAX_MONTH_COUNT)
  newPersons: number | null = null;

  @IsOptional()
  @WholeNumberField({ sv: 'Besök', en: 'Visits' }, 0, MAX_MONTH_COUNT)
  visits: number | null = null;

  /** As it was read; null = the cell was empty. */
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/, VERSION)
  version: string | null = null;
}

/** PUT volume: every cell or none. */
export class VolumeChangeDto {
  @ListField(VolumeCellDto, { sv: 'Rutor', en: 'Cells' }, 1, MOST_VOLUME_CELLS)
  cells!: VolumeCellDto[];
}
