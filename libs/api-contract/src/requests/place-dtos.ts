import {
  type Capacity,
  type CapacityKind,
  capacityKinds,
  capacityProblems,
  type CapacityProblem,
  type EmployerId,
  employerIds,
  type ProfessionId,
  professionIds,
} from '@utfall/outcome-statistics';
import { IsBoolean, IsOptional, ValidateBy } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { DateField, MonthField, NotBefore } from '../validation/date-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { all, says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';

const INSATS = { sv: 'Insats', en: 'Insats' };
const FROM = { sv: 'Från och med', en: 'From' };
const TO = { sv: 'Till och med', en: 'To' };

/** Why a number belongs to the kind of places, or does not. */
const sentences: Readonly<Record<CapacityProblem, { readonly sv: string; readonly en: string }>> = {
  postPercent: {
    sv: 'Ange tjänsterna i procent av heltid när platserna räknas per heltidstjänst, annars ingenting.',
    en: 'State the posts in per cent of full time when places are per full-time post, otherwise nothing.',
  },
  groups: {
    sv: 'Ange hur många grupper som startar under året när insatsen har gruppstart, annars ingenting.',
    en: 'State how many groups start in the year when the insats starts groups, otherwise nothing.',
  },
  groupsAtOnce: {
    sv: 'Ange hur många grupper som pågår samtidigt, högst så många som startar under året.',
    en: 'State how many groups go on at once, at most as many as start in the year.',
  },
};

/** Places, posts and groups that can be meant: more is a slip of the finger. */
export const PLACE_LIMITS = { places: 10_000, postPercent: 10_000, groups: 200, longestMonths: 120 } as const;

/** GET places, as query: whole months, both included. */
export class PlacesQueryDto {
  @MonthField(FROM)
  from!: string;

  @MonthField(TO)
  @NotBefore('from', TO, FROM)
  to!: string;
}

/** POST capacities (version 0) and PUT capacity, whole. */
export class CapacityDto implements Capacity {
  @IdField(INSATS)
  insatsId!: string;

  @WholeNumberField({ sv: 'År', en: 'Year' }, 1990, 2199)
  year!: number;

  @ChoiceField({ sv: 'Typ av platser', en: 'Kind of places' }, Object.keys(capacityKinds))
  kind!: CapacityKind;

  @WholeNumberField({ sv: 'Platser', en: 'Places' }, 1, PLACE_LIMITS.places)
  places!: number;

  @OfKind('postPercent', 'Tjänster', 'Posts', PLACE_LIMITS.postPercent)
  postPercent: number | null = null;

  @OfKind('groups', 'Gruppstarter per år', 'Groups in the year', PLACE_LIMITS.groups)
  groups: number | null = null;

  @OfKind('groupsAtOnce', 'Grupper samtidigt', 'Groups at once', PLACE_LIMITS.groups)
  groupsAtOnce: number | null = null;

  @IsOptional()
  @TextField({ sv: 'Anteckning', en: 'Note' }, 1, 500)
  note: string | null = null;

  @VersionField(0)
  version!: number;
}

/** POST staff (version 0) and PUT staff, whole. A post has no name: it is a profession, an employer and an extent. */
export class StaffPostDto {
  @IdField(INSATS)
  insatsId!: string;

  @ChoiceField({ sv: 'Yrkesroll', en: 'Profession' }, professionIds)
  profession!: ProfessionId;

  @IsOptional()
  @TextField({ sv: 'Benämning', en: 'Title' }, 1, 80)
  title: string | null = null;

  @ChoiceField({ sv: 'Arbetsgivare', en: 'Employer' }, employerIds)
  employer!: EmployerId;

  @WholeNumberField({ sv: 'Tjänstgöringsgrad', en: 'Extent' }, 1, 100)
  percent!: number;

  @IsBoolean(says('filled', 'Ange om tjänsten är tillsatt eller vakant.', 'Say whether the post is filled or vacant.'))
  filled!: boolean;

  @DateField(FROM)
  from!: string;

  @IsOptional()
  @DateField(TO)
  @NotBefore('from', TO, FROM)
  to: string | null = null;

  @VersionField(0)
  version!: number;
}

/** PUT settings of an insats, whole. */
export class PlaceSettingsDto {
  @IsOptional()
  @WholeNumberField({ sv: 'Längsta planerade tid', en: 'Longest planned stay' }, 1, PLACE_LIMITS.longestMonths)
  longestMonths: number | null = null;

  @WholeNumberField({ sv: 'Tomt under', en: 'Empty below' }, 1, 100)
  emptyBelow!: number;

  @WholeNumberField({ sv: 'Månader i rad', en: 'Months on end' }, 1, 12)
  emptyMonths!: number;

  @VersionField(0)
  version!: number;
}

/** A whole number that one kind of places has and the others lack. */
function OfKind(field: CapacityProblem, sv: string, en: string, most: number): PropertyDecorator {
  const inRange = (value: unknown) =>
    value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most);
  const fits = (_: unknown, args?: { object: object }) =>
    !capacityProblems(args?.object as CapacityDto).includes(field);
  return all(
    ValidateBy(
      { name: 'wholeNumber', validator: { validate: inRange } },
      says('wholeNumber', `${sv}: skriv ett heltal 1–${most}.`, `${en}: write a whole number 1–${most}.`),
    ),
    ValidateBy(
      { name: 'ofKind', validator: { validate: fits } },
      says('ofKind', sentences[field].sv, sentences[field].en),
    ),
  );
}
