import { type ColumnFacts, holdsPersonalNumber, readDay, type StagedCell } from '@utfall/participation';

/** Longer is no answer and no code; the rest of a text would only be kept for nothing. */
const MAX_CELL = 500;
/** What a database of text cannot hold. */
const UNWRITABLE = /[\0\p{Cs}]/gu;

/**
 * What of a row may be put aside: nothing of columns that are not read, the year alone of a birthday, and null for a cell with a
 * personal number wherever it stands.
 */
export function keptCells(cells: readonly string[], columns: readonly ColumnFacts[]): StagedCell[] {
  return columns.map(({ column, refused, birthdays }) => {
    const cell = (cells[column] ?? '').replace(UNWRITABLE, '').slice(0, MAX_CELL);
    if (refused !== null || cell === '') return '';
    if (birthdays) {
      const { dayFirst, monthFirst } = readDay(cell);
      return (dayFirst ?? monthFirst)?.slice(0, 4) ?? '';
    }
    return holdsPersonalNumber(cell) ? null : cell;
  });
}
