// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { CODE_PREFIX } from '@utfall/participation';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsOptional,
  Matches,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField, MonthField, NotBefore } from '../validation/date-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';

export const insatsKinds = ['individual', 'structural', 'both'] as const;
export type InsatsKind = (typeof insatsKinds)[number];

/** Measures that a goal may be set for: a share for the outcomes, a count for ended and active. */
export const goalMeasures = {
  workOrStudies: 'share',
  workStudiesOrSeeking: 'share',
  stepForward: 'share',
  ended: 'count',
  active: 'count',
} as const;
export type GoalMeasure = keyof typeof goalMeasures;

const START = { sv: 'Startdatum', en: 'Start date' };
const END = { sv: 'Slutdatum', en: 'End date' };
const FROM = { sv: 'Från och med', en: 'From' };
const TO = { sv: 'Till och med', en: 'To' };
const GOALS = says('list', 'Mål: en lista med högst 20.', 'Goals: a list of 20 at most.');
const SHARE = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/;
const COUNT = /^\d{1,6}$/;

/** A goal of an insats; the list is saved whole. */
export class GoalDto {
  @ChoiceField({ sv: 'Mått', en: 'Measure' }, Object.keys(goalMeasures))
  measure!: GoalMeasure;

  /** Share as decimal text (`0.40`), or a whole count. */
  @Target()
  target!: string;

  @IsOptional()
  @ChoiceField({ sv: 'Kön', en: 'Gender' }, ['woman', 'man'])
  gender: 'woman' | 'man' | null = null;

  @IsOptional()
  @MonthField(FROM)
  from: string | null = null;

  @IsOptional()
  @MonthField(TO)
  @NotBefore('from', TO, FROM)
  to: string | null = null;
}

/** POST insatser (version 0) and PUT insats. */
export class InsatsDto {
  @TextField({ sv: 'Namn', en: 'Name' }, 1, 200)
  name!: string;

  /** The insats that this is a track of. */
  @IsOptional()
  @IdField({ sv: 'Överordnad insats', en: 'Parent insats' })
  parentId: string | null = null;

  @ChoiceField({ sv: 'Inriktning', en: 'Kind' }, insatsKinds)
  kind!: InsatsKind;

  @IndividualShare()
  individualShare: number | null = null;

  @IsOptional()
  @TextField({ sv: 'Insatsägare', en: 'Owner' }, 0, 200)
  owner: string | null = null;

  @IsOptional()
  @TextField({ sv: 'Ekonomikod', en: 'Ledger code' }, 0, 40)
  ledgerCode: string | null = null;

  /** Begins the participants' codes; absent = the system proposes one. */
  @IsOptional()
  @Matches(
    CODE_PREFIX,
    says('codePrefix', 'Kodprefix: 2–8 versaler eller siffror.', 'Code prefix: 2–8 capital letters or digits.'),
  )
  codePrefix: string | null = null;

  @IsOptional()
  @DateField(START)
  startDate: string | null = null;

  @IsOptional()
  @DateField(END)
  @NotBefore('startDate', END, START)
  endDate: string | null = null;

  @IsOptional()
  @WholeNumberField({ sv: 'Platser per år', en: 'Places per year' }, 0, 100_000)
  places: number | null = null;

  @IsOptional()
  @WholeNumberField({ sv: 'Uppföljningsplatser', en: 'Follow-up places' }, 0, 100_000)
  followUpPlaces: number | null = null;

  @IsArray(GOALS)
  @ArrayMaxSize(20, GOALS)
  // A list in the list has no rules of its own to break.
  @IsObject({ ...GOALS, each: true })
  @ValidateNested({ ...GOALS, each: true })
  @Type(() => GoalDto)
  goals: GoalDto[] = [];

  @VersionField(0)
  version = 0;
}

/** PUT waiting: how many wait for a place; null = not counted. */
export class WaitingDto {
  @ValidateIf((dto: WaitingDto) => dto.waiting !== null)
  @WholeNumberField({ sv: 'Antal i kö', en: 'Number waiting' }, 0, 100_000)
  waiting!: number | null;

  @VersionField()
  version!: number;
}

function Target(): PropertyDecorator {
  const options = says(
    'target',
    'Målet skrivs som andel 0–1 (0.40) för utfallsmått och som heltal för antal.',
    'The target is a share 0–1 (0.40) for outcome measures and a whole number for counts.',
  );
  const validate = (value: unknown, args?: { object: object }) => {
    const kind = args ? goalMeasures[(args.object as GoalDto).measure] : undefined;
    return typeof value === 'string' && (kind === 'count' ? COUNT : SHARE).test(value);
  };
  return ValidateBy({ name: 'target', validator: { validate } }, options);
}

/** Stated exactly when the insats is both individual and structural. */
function IndividualShare(): PropertyDecorator {
  const options = says(
    'individualShare',
    'Individinriktad andel: skriv hela procent 1–99 när inriktningen är båda, annars ingenting.',
    'Individual share: write whole per cent 1–99 when the kind is both, otherwise nothing.',
  );
  const validate = (value: unknown, args?: { object: object }) => {
    const share = value ?? null;
    if ((args?.object as InsatsDto).kind !== 'both') return share === null;
    return Number.isInteger(share) && Number(share) >= 1 && Number(share) <= 99;
  };
  return ValidateBy({ name: 'individualShare', validator: { validate } }, options);
}
