/** Row and column of a figure, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a figure in a table of that size; undefined for a key that leads nowhere. Stops at the edges. */
export function nextPlace(key: string, { row, column }: Place, size: Place): Place | undefined {
  const last = { row: size.row - 1, column: size.column - 1 };
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last.column };
    default:
      return undefined;
  }
}
