import type { DraftColumnsDto, ImportDraftView } from '@utfall/api-contract';
import type { DayOrder, ImportTarget } from '@utfall/participation';

/** What a person has chosen for the columns of a draft and for the whole file; kept between reloads. */
export interface ColumnChoice {
  /** By place of the column; '' = left out. */
  readonly targets: Readonly<Record<string, string>>;
  readonly orders: Readonly<Record<string, DayOrder | ''>>;
  /** By target; '' = none. */
  readonly constants: Readonly<Record<string, string>>;
}

export function choiceOf({ mapping }: ImportDraftView): ColumnChoice {
  return {
    targets: Object.fromEntries(mapping.columns.map(({ column, target }) => [column, target ?? ''])),
    orders: Object.fromEntries(mapping.columns.map(({ column, dayOrder }) => [column, dayOrder ?? ''])),
    constants: { ...mapping.constants },
  };
}

/** Targets that may be given for the whole file, since no column holds them: those that must be there, and those that are given. */
export function constantTargets(choice: ColumnChoice, targets: readonly ImportTarget[]): readonly ImportTarget[] {
  const mapped = Object.values(choice.targets);
  return targets.filter(
    ({ id, constant, required }) =>
      constant && !mapped.includes(id) && (required || choice.constants[id] !== undefined),
  );
}

/** Targets that a person may still give for the whole file. */
export function moreConstants(choice: ColumnChoice, targets: readonly ImportTarget[]): readonly ImportTarget[] {
  const mapped = Object.values(choice.targets);
  const shown = constantTargets(choice, targets);
  return targets.filter((target) => target.constant && !mapped.includes(target.id) && !shown.includes(target));
}

/** The body of the request: a constant that a column holds has no meaning any more. */
export function columnsBody(choice: ColumnChoice, targets: readonly ImportTarget[], version: number): DraftColumnsDto {
  const mapped = Object.values(choice.targets);
  return {
    columns: Object.entries(choice.targets).flatMap(([column, target]) =>
      target === '' ? [] : [{ column: Number(column), target, dayOrder: choice.orders[column] || null }],
    ),
    constants: Object.entries(choice.constants).flatMap(([target, value]) =>
      value === '' || mapped.includes(target) || !targets.some(({ id }) => id === target) ? [] : [{ target, value }],
    ),
    version,
  };
}
