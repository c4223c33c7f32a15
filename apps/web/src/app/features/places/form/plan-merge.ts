import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import type { PlanField, Typed } from './plan-definition.js';

/** One form in three states, when two people changed it at once. */
export interface PlanEdits {
  /** As both found it. */
  readonly found: Typed;
  readonly mine: Typed;
  readonly newer: Typed;
}

/** What both changed, to something else each, as it reads; and what only the other changed. */
export function planConflict({ found, mine, newer }: PlanEdits, fields: readonly PlanField[]): Conflict {
  const changed = fields.filter(({ id }) => newer[id] !== found[id] && newer[id] !== mine[id]);
  const isMine = ({ id }: PlanField) => mine[id] !== found[id];
  return {
    differences: changed.filter(isMine).map((field) => ({
      field: field.id,
      label: field.label,
      mine: valueText(field, mine),
      newer: valueText(field, newer),
    })),
    alsoChanged: changed
      .filter((field) => !isMine(field))
      .map((field) => ({ label: field.label, newer: valueText(field, newer) })),
  };
}

/** The newer with my changes in it. @param given fields where the newer shall stand all the same */
export function mergedPlan({ found, mine, newer }: PlanEdits, given: ReadonlySet<string> = new Set()): Typed {
  const own = Object.entries(mine).filter(([id, value]) => value !== found[id] && !given.has(id));
  return { ...newer, ...Object.fromEntries(own) };
}

function valueText({ id, options, unit }: PlanField, typed: Typed): string {
  const value = typed[id] ?? '';
  if (value === '') return '–';
  const shown = options?.find((option) => option.id === value)?.label ?? value;
  return unit === undefined ? shown : `${shown} ${unit}`;
}
