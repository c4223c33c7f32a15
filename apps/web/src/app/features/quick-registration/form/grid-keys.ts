import type { Place } from './paste-table.js';

/** Chosen cells: first and last row, first and last column. */
export interface Area {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** Rows that a page of the keyboard passes. */
const PAGE = 10;

/** Where a key leads in a grid of that size, by the ARIA grid pattern; undefined = it is no key that moves. */
export function movedBy(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number },
): Place | undefined {
  if (altKey || size.rows === 0 || size.columns === 0) return undefined;
  const far = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const moves: Partial<Record<string, Place>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const to = moves[key];
  return to && { row: within(to.row, last.row), column: within(to.column, last.column) };
}

function within(place: number, last: number): number {
  return Math.max(0, Math.min(last, place));
}
