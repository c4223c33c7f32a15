import { normalizedLabel } from '@utfall/codebook';
import { codedVariable, type ImportMapping, type TargetId, valueParts } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { type Draft, hasValues } from './draft.js';

/** Different cells of a column that are looked at. */
const MAX_CELLS = 2000;
/** Different values that a list of answers may have; there are 290 kommuner. */
export const MAX_VALUES = 400;

/** The different values of the columns of one target. */
export interface StagedValues {
  readonly target: TargetId;
  readonly columns: readonly number[];
  /** As first written, with how many rows have it; most rows first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly tooMany: boolean;
}

/** What stands in the columns whose cells need a meaning, answers of several in one cell apart. */
export async function stagedValues(
  tx: Transaction,
  { id }: Pick<Draft, 'id'>,
  mapping: ImportMapping,
): Promise<StagedValues[]> {
  const targets = new Map<TargetId, number[]>();
  for (const { column, target } of mapping.columns) {
    if (hasValues(target)) targets.set(target, [...(targets.get(target) ?? []), column]);
  }
  const found: StagedValues[] = [];
  for (const [target, columns] of targets) {
    const counts = new Map<string, { value: string; count: number }>();
    let tooMany = false;
    for (const column of columns) {
      const cells = await tx.query<{ cell: string; count: number }>(
        `SELECT payload ->> $3::integer AS cell, count(*)::integer AS count FROM import_stage
         WHERE forbund_id = $1 AND import_id = $2 AND payload ->> $3::integer <> ''
         GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MAX_CELLS + 1}`,
        [tx.principal.forbundId, id, column],
      );
      tooMany ||= cells.length > MAX_CELLS;
      for (const { cell, count } of cells) for (const value of partsOf(target, cell)) add(counts, value, count);
    }
    const values = [...counts.values()].sort((a, b) => b.count - a.count);
    found.push({
      target,
      columns,
      values: values.slice(0, MAX_VALUES),
      tooMany: tooMany || values.length > MAX_VALUES,
    });
  }
  return found;
}

function partsOf(target: TargetId, cell: string): readonly string[] {
  const variable = codedVariable(target);
  return variable ? valueParts(variable, cell).map(({ value }) => value) : [cell];
}

function add(counts: Map<string, { value: string; count: number }>, value: string, count: number): void {
  const key = normalizedLabel(value);
  const before = counts.get(key);
  counts.set(key, { value: before?.value ?? value, count: (before?.count ?? 0) + count });
}
