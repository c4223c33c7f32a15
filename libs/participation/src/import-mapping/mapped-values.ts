import { categoryByLabel, EXTENT, normalizedLabel, type Variable } from '@utfall/codebook';
import type { ImportMapping, TargetId } from './import-mapping.js';

/** One answer of a cell: what is compared with labels, and an extent where one stands behind it. */
export interface ValuePart {
  readonly value: string;
  readonly percent: number | null;
}

const WITH_EXTENT = /^(.*\S)\s*[ (](\d{1,3})\s*%\)?$/;

/**
 * The answers of a cell. A cell of several answers is parted by |, ; or a line break, and by a comma where neither the whole nor any
 * label needs it.
 */
export function valueParts(variable: Variable, cell: string): readonly ValuePart[] {
  if (variable.kind !== 'several') return cell === '' ? [] : [{ value: cell, percent: null }];
  return cell
    .split(/[|;\n]/)
    .flatMap((part) => (categoryByLabel(variable, part) ? [part] : part.split(/,(?!\s*(?:föräldrapenning|pension))/)))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => withExtent(variable, part));
}

function withExtent(variable: Variable, part: string): ValuePart {
  const [, value, percent] = variable.extent && !categoryByLabel(variable, part) ? (WITH_EXTENT.exec(part) ?? []) : [];
  const number = Number(percent);
  if (value === undefined || number < EXTENT.min || number > EXTENT.max) return { value: part, percent: null };
  return { value, percent: number };
}

/** What the values of the file mean by what was decided: target → value as labels are compared → answer. */
export class ValueTable {
  private readonly answers = new Map<string, string>();

  constructor({ values }: Pick<ImportMapping, 'values'>) {
    for (const { target, value, answer } of values) this.answers.set(keyOf(target, value), answer);
  }

  /** undefined = nobody has said. */
  get(target: TargetId, value: string): string | undefined {
    return this.answers.get(keyOf(target, value));
  }
}

function keyOf(target: TargetId, value: string): string {
  return `${target}\n${normalizedLabel(value)}`;
}

/** The category id of a value: what was decided, or else the exact label. undefined blocks the import. */
export function answerOf(variable: Variable, value: string, decided: ValueTable): string | undefined {
  const said = decided.get(variable.id, value);
  if (said !== undefined && variable.categories.some(({ id }) => id === said)) return said;
  return categoryByLabel(variable, value)?.id;
}
