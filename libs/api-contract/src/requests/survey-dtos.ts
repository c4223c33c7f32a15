// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { type CountedGender, countedGenders } from '@utfall/activities';
import {
  INDICATOR_NUMBERS,
  OPTION_COUNT,
  type SurveyOccasion,
  surveyOccasions,
  THRESHOLD_RANGE,
} from '@utfall/surveys';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField, NotBefore } from '../validation/date-field.js';
import { ListField } from '../validation/list-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { all, says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';
import { NestedField } from './nested-field.js';

const FROM = { sv: 'Från och med', en: 'From' };
const TO = { sv: 'Till och med', en: 'To' };
const GENDER = { sv: 'Kön', en: 'Gender' };
const MOST = 100_000;

/** Whole counts, one beside the other. */
function CountsField(): PropertyDecorator {
  const options = says('counts', `Antal: hela tal 0–${MOST}.`, `Counts: whole numbers 0–${MOST}.`, true);
  const list = says('list', 'Antal: en lista med 3–11.', 'Counts: a list of 3–11.');
  return all(
    IsArray(list),
    ArrayMinSize(OPTION_COUNT.min + 1, list),
    ArrayMaxSize(OPTION_COUNT.max + 1, list),
    IsInt(options),
    Min(0, options),
    Max(MOST, options),
  );
}

export class SurveyGroupDto {
  @ChoiceField(GENDER, countedGenders)
  gender!: CountedGender;

  @WholeNumberField({ sv: 'Tillfrågade', en: 'Asked' }, 0, MOST)
  asked!: number;

  @WholeNumberField({ sv: 'Besvarade', en: 'Answered' }, 0, MOST)
  answered!: number;
}

export class SurveyResultDto {
  @WholeNumberField({ sv: 'Indikator', en: 'Indicator' }, INDICATOR_NUMBERS.min, INDICATOR_NUMBERS.max)
  indicator!: number;

  @ChoiceField(GENDER, countedGenders)
  gender!: CountedGender;

  /** Those who left it out first. */
  @CountsField()
  counts!: number[];
}

export class SurveyCountsDto {
  @ListField(SurveyGroupDto, GENDER, 1, countedGenders.length)
  groups!: SurveyGroupDto[];

  @ListField(SurveyResultDto, { sv: 'Svar', en: 'Answers' }, 0, INDICATOR_NUMBERS.max * countedGenders.length)
  results!: SurveyResultDto[];
}

/** POST and PUT of a survey, whole. */
export class SurveyDto {
  /** null = the whole förbund. */
  @IsOptional()
  @IdField({ sv: 'Insats', en: 'Insats' })
  insatsId: string | null = null;

  @ChoiceField({ sv: 'Tillfälle', en: 'Occasion' }, Object.keys(surveyOccasions))
  occasion!: SurveyOccasion;

  @TextField({ sv: 'Benämning', en: 'Name' }, 1, 120)
  name!: string;

  @IsOptional()
  @TextField({ sv: 'Plats', en: 'Place' }, 1, 120)
  place: string | null = null;

  @DateField(FROM)
  from!: string;

  @DateField(TO)
  @NotBefore('from', TO, FROM)
  to!: string;

  @IsOptional()
  @TextField({ sv: 'Analys', en: 'Analysis' }, 1, 4000, 'several')
  analysis: string | null = null;

  /** null = the counts stay as they are: they cannot be read, and so not sent back. Needed for a new one. */
  @IsOptional()
  @NestedField(SurveyCountsDto)
  counts: SurveyCountsDto | null = null;

  /** 0 = it is new. */
  @VersionField(0)
  version = 0;
}

export class IndicatorOptionDto {
  @TextField({ sv: 'Svarsalternativ', en: 'Option' }, 1, 80)
  text!: string;
}

export class IndicatorDto {
  @WholeNumberField({ sv: 'Nummer', en: 'Number' }, INDICATOR_NUMBERS.min, INDICATOR_NUMBERS.max)
  number!: number;

  @IsOptional()
  @TextField({ sv: 'Benämning', en: 'Label' }, 1, 200)
  label: string | null = null;

  @ListField(IndicatorOptionDto, { sv: 'Svarsalternativ', en: 'Options' }, OPTION_COUNT.min, OPTION_COUNT.max)
  options!: IndicatorOptionDto[];
}

/** PUT surveys/settings, whole. */
export class SurveySettingsDto {
  @WholeNumberField(
    { sv: 'Minsta antal som visas', en: 'Smallest number shown' },
    THRESHOLD_RANGE.min,
    THRESHOLD_RANGE.max,
  )
  threshold!: number;

  @ListField(IndicatorDto, { sv: 'Indikatorer', en: 'Indicators' }, 0, INDICATOR_NUMBERS.max)
  indicators!: IndicatorDto[];

  @VersionField(0)
  version!: number;
}
