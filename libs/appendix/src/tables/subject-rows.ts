import type { ActivityKindId } from '@utfall/activities';
import type { MeasureId } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import type { RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';

/** A row for each theme or topic of the period or the year before; they add up to the total. */
export function subjectRows({ now, before, scope }: TableContext, kind: ActivityKindId, measure: MeasureId): RowSpec[] {
  const subjects = [...now.activities.subjects(kind, scope), ...before.activities.subjects(kind, scope)];
  return [...new Set(subjects)].map((subject, i): RowSpec => ({
    id: `${kind}-${i + 1}`,
    label: { sv: subject, en: subject },
    kind: 'part',
    cell: ({ activities }, gender) => countCell(measure, activities.own(kind, scope, gender, subject)),
  }));
}
