// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { dayOrders, type DayOrder } from '@utfall/participation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import type { DtoClass } from '../validation/field-problems.js';
import { ChoiceField } from '../validation/choice-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { all, says } from '../validation/says.js';
import { SearchField, TextField } from '../validation/text-field.js';

const COLUMN = { sv: 'Kolumn', en: 'Column' };
const TARGET = { sv: 'Uppgift', en: 'What it holds' };
const VALUE = { sv: 'Värde', en: 'Value' };
const ANSWER = { sv: 'Svar', en: 'Answer' };
const MAX_COLUMN = 199;
/** Limits of the lists; with their properties they stay within what a request may hold. */
const MOST = { columns: 200, constants: 30, values: 400 };

/** What one column of the file holds. Columns that are left out are not named. */
export class DraftColumnDto {
  @WholeNumberField(COLUMN, 0, MAX_COLUMN)
  column!: number;

  @SearchField(TARGET, 1, 60)
  target!: string;

  @IsOptional()
  @ChoiceField({ sv: 'Dag eller månad först', en: 'Day or month first' }, dayOrders)
  dayOrder: DayOrder | null = null;
}

/** What is the same for every row. */
export class DraftConstantDto {
  @SearchField(TARGET, 1, 60)
  target!: string;

  @SearchField(VALUE, 1, 60)
  value!: string;
}

/** PUT columns: the whole mapping of columns. */
export class DraftColumnsDto {
  @ListOf(DraftColumnDto, MOST.columns)
  columns!: DraftColumnDto[];

  @ListOf(DraftConstantDto, MOST.constants)
  constants!: DraftConstantDto[];

  @VersionField()
  version!: number;
}

/** What one value of the file means. */
export class DraftValueDto {
  @SearchField(TARGET, 1, 60)
  target!: string;

  @TextField(VALUE, 1, 500, 'several')
  value!: string;

  @SearchField(ANSWER, 1, 60)
  answer!: string;
}

/** PUT values: those that are not written as the codebook has them. */
export class DraftValuesDto {
  @ListOf(DraftValueDto, MOST.values)
  values!: DraftValueDto[];

  @VersionField()
  version!: number;
}

export const alikeChoices = ['skip', 'import'] as const;

/** POST run. */
export class DraftRunDto {
  @IsBoolean(says('boolean', 'Provkörning: ja eller nej.', 'Dry run: yes or no.'))
  dryRun!: boolean;

  /** What becomes of rows without code that are like a registered one in everything. */
  @ChoiceField({ sv: 'Rader som liknar registrerade', en: 'Rows like registered ones' }, alikeChoices)
  alike: (typeof alikeChoices)[number] = 'skip';
}

function ListOf(dto: DtoClass<object>, max: number): PropertyDecorator {
  const options = says('list', `En lista med högst ${max}.`, `A list of ${max} at most.`);
  return all(
    IsArray(options),
    ArrayMaxSize(max, options),
    ValidateNested({ each: true, ...says('list', `En lista med högst ${max}.`, `A list of ${max} at most.`) }),
    Type(() => dto),
  );
}
