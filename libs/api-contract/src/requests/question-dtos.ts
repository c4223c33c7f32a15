// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { ownQuestionKinds, type OwnQuestionKind, type Variable } from '@utfall/codebook';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField } from '../validation/date-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';

const LABEL = { sv: 'Fråga', en: 'Question' };
const LABEL_EN = { sv: 'Fråga på engelska', en: 'Question in English' };
const ANSWER = { sv: 'Svar', en: 'Answer' };
const ANSWER_EN = { sv: 'Svar på engelska', en: 'Answer in English' };
const CATEGORIES = says('list', 'Svar att välja: en lista med högst 100.', 'Answers to choose: a list of 100 at most.');
const YES_OR_NO = says('yesOrNo', 'Välj ja eller nej.', 'Choose yes or no.');
const MOST = 1_000_000;

export const momentsAsked = ['enrolment', 'exit', 'followUp'] as const satisfies readonly Variable['askedAt'][];

/** One answer to choose; the list is saved whole, in its order. */
export class QuestionCategoryDto {
  /** Permanent; null for a new one, which gets the next. */
  @IsOptional()
  @WholeNumberField(ANSWER, 1, 1000)
  number: number | null = null;

  @TextField(ANSWER, 1, 120)
  label!: string;

  /** Without it the Swedish stands in English too. */
  @IsOptional()
  @TextField(ANSWER_EN, 0, 120)
  labelEn: string | null = null;

  /** First day on which it may not be chosen any more. */
  @IsOptional()
  @DateField({ sv: 'Stängd från', en: 'Closed from' })
  validTo: string | null = null;
}

/** POST questions (version 0) and PUT question. */
export class QuestionDto {
  /** null = every insats. */
  @IsOptional()
  @IdField({ sv: 'Insats', en: 'Insats' })
  insatsId: string | null = null;

  @TextField(LABEL, 1, 120)
  label!: string;

  @IsOptional()
  @TextField(LABEL_EN, 0, 120)
  labelEn: string | null = null;

  @IsOptional()
  @TextField({ sv: 'Förklaring', en: 'Explanation' }, 0, 500)
  meaning: string | null = null;

  @IsOptional()
  @TextField({ sv: 'Förklaring på engelska', en: 'Explanation in English' }, 0, 500)
  meaningEn: string | null = null;

  @ChoiceField({ sv: 'Slag av svar', en: 'Kind of answer' }, ownQuestionKinds)
  kind!: OwnQuestionKind;

  @ChoiceField({ sv: 'Frågas', en: 'Asked' }, momentsAsked)
  askedAt!: Variable['askedAt'];

  @IsBoolean(YES_OR_NO)
  required = false;

  @IsBoolean(YES_OR_NO)
  sensitive = true;

  @DateField({ sv: 'Gäller från', en: 'Valid from' })
  validFrom!: string;

  /** First day on which it is not asked any more. */
  @IsOptional()
  @DateField({ sv: 'Stängd från', en: 'Closed from' })
  validTo: string | null = null;

  /** What a number counts. */
  @IsOptional()
  @TextField({ sv: 'Enhet', en: 'Unit' }, 0, 40)
  unit: string | null = null;

  @IsOptional()
  @WholeNumberField({ sv: 'Minsta tal', en: 'Smallest number' }, -MOST, MOST)
  min: number | null = null;

  @IsOptional()
  @WholeNumberField({ sv: 'Största tal', en: 'Largest number' }, -MOST, MOST)
  max: number | null = null;

  @IsArray(CATEGORIES)
  @ArrayMaxSize(100, CATEGORIES)
  // A list in the list has no rules of its own to break.
  @IsObject({ ...CATEGORIES, each: true })
  @ValidateNested({ ...CATEGORIES, each: true })
  @Type(() => QuestionCategoryDto)
  categories: QuestionCategoryDto[] = [];

  @VersionField(0)
  version = 0;
}
