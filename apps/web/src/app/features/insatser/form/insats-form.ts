import type { GoalDto, GoalMeasure, GoalView, InsatsDto, InsatsKind, InsatsView } from '@utfall/api-contract';
import { goalMeasures } from '@utfall/api-contract';

/** A goal as typed: a share in per cent, a count as it is. */
export interface TypedGoal {
  readonly measure: GoalMeasure;
  readonly target: string;
  readonly gender: '' | 'woman' | 'man';
  readonly from: string;
  readonly to: string;
}

/** An insats as typed; '' where nothing stands. */
export interface TypedInsats {
  readonly name: string;
  readonly parentId: string;
  readonly kind: InsatsKind | '';
  readonly individualShare: string;
  readonly owner: string;
  readonly ledgerCode: string;
  readonly codePrefix: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly places: string;
  readonly followUpPlaces: string;
  readonly goals: readonly TypedGoal[];
}

export const emptyGoal: TypedGoal = { measure: 'workOrStudies', target: '', gender: '', from: '', to: '' };

export function emptyInsats(parentId: string): TypedInsats {
  return {
    name: '',
    parentId,
    kind: 'individual',
    individualShare: '',
    owner: '',
    ledgerCode: '',
    codePrefix: '',
    startDate: '',
    endDate: '',
    places: '',
    followUpPlaces: '',
    goals: [],
  };
}

export function typedOf(insats: InsatsView): TypedInsats {
  const { name, parentId, kind, owner, ledgerCode, codePrefix, startDate, endDate } = insats;
  return {
    name,
    parentId: parentId ?? '',
    kind,
    individualShare: textOf(insats.individualShare),
    owner: owner ?? '',
    ledgerCode: ledgerCode ?? '',
    codePrefix,
    startDate: startDate ?? '',
    endDate: endDate ?? '',
    places: textOf(insats.places),
    followUpPlaces: textOf(insats.followUpPlaces),
    goals: insats.goals.map(typedGoalOf),
  };
}

/** As the API takes it. What is no number is sent as it stands, so that the contract's own rule names the field. */
export function dtoOf(typed: TypedInsats, version: number): InsatsDto {
  return {
    name: typed.name.trim(),
    parentId: typed.parentId || null,
    kind: typed.kind as InsatsKind,
    individualShare: typed.kind === 'both' ? numberOf(typed.individualShare) : null,
    owner: typed.owner.trim() || null,
    ledgerCode: typed.ledgerCode.trim() || null,
    codePrefix: typed.codePrefix.trim().toLocaleUpperCase('sv') || null,
    startDate: typed.startDate || null,
    endDate: typed.endDate || null,
    places: numberOf(typed.places),
    followUpPlaces: numberOf(typed.followUpPlaces),
    goals: typed.goals.map(goalDtoOf),
    version,
  };
}

/** `0.4` as 40, `0.125` as 12.5: exact, by moving the point. */
export function percentOf(share: string): string {
  const [whole = '0', decimals = ''] = share.split('.');
  const digits = `${whole}${decimals.padEnd(4, '0').slice(0, 4)}`;
  const [ones, rest] = [digits.slice(0, -2), digits.slice(-2)];
  return `${Number(ones)}${rest === '00' ? '' : `.${rest.replace(/0$/, '')}`}`;
}

/** `40`, `40 %` or `12,5` as `0.40` and `0.125`; text that is no percentage is left for the rule to refuse. */
export function shareOf(percent: string): string {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(percent.trim());
  if (!match) return percent.trim();
  const digits = `${match[1]}${match[2] ?? ''}`.padStart(3 + (match[2]?.length ?? 0), '0');
  const point = digits.length - 2 - (match[2]?.length ?? 0);
  return `${Number(digits.slice(0, point))}.${digits.slice(point)}`;
}

function typedGoalOf({ measure, target, gender, from, to }: GoalView): TypedGoal {
  const isShare = goalMeasures[measure] === 'share';
  return {
    measure,
    target: isShare ? percentOf(target) : target,
    gender: gender ?? '',
    from: from ?? '',
    to: to ?? '',
  };
}

function goalDtoOf({ measure, target, gender, from, to }: TypedGoal): GoalDto {
  const isShare = goalMeasures[measure] === 'share';
  return {
    measure,
    target: isShare ? shareOf(target) : target.trim(),
    gender: gender || null,
    from: from.trim() || null,
    to: to.trim() || null,
  };
}

function numberOf(text: string): number | null {
  const digits = text.replace(/\s/g, '');
  return digits === '' ? null : Number(digits);
}

function textOf(number: number | null): string {
  return number === null ? '' : String(number);
}
