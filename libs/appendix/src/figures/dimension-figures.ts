import { outcomeMeasures, type Basis, type GenderOrTotal, type Statistics } from '@utfall/outcome-statistics';
import { countCell } from '../cells/count-cell.js';
import { shareCell } from '../cells/share-cell.js';
import type { ReportCell } from '../report.js';

/** A row of a variable: its id, and what is counted of it. */
export interface DimensionFigures {
  readonly row: string;
  readonly cells: readonly ReportCell[];
}

/**
 * Counts of every row of a variable, zero rows included. An exit reason is one of the ended; what the anonymous answer too
 * (exit reason, kommun) is counted for them apart. Of kommuner only those that somebody in the period has, or none would end.
 */
export function dimensionFigures(
  statistics: Statistics,
  id: string,
  scope: number,
  gender: GenderOrTotal,
): DimensionFigures[] {
  const { rows, observed, variable } = statistics.dimension(id);
  const atExit = variable.askedAt === 'exit';
  const shown = id === 'kommun' ? observed : rows.map((_, row) => row);
  return shown.flatMap((row) => {
    const definition = rows[row];
    if (!definition) return [];
    const count = (basis: Basis): number => statistics.byRow(id, basis, scope, gender, row);
    const cells = [
      ...(atExit
        ? []
        : [
            countCell('active', count('active')),
            countCell('new', count('new')),
            countCell('carriedOver', count('active') - count('new')),
          ]),
      countCell('ended', count('ended')),
      ...(atExit ? [] : [countCell('ongoing', count('active') - count('ended'))]),
      ...(atExit ? [] : outcomeMeasures.map((outcome) => shareCell(outcome, count(outcome), count('ended')))),
      ...(variable.collected.anonymous === 'notCollected'
        ? []
        : [countCell('anonymousEnded', count('anonymousEnded'))]),
    ];
    return [{ row: definition.id, cells }];
  });
}
