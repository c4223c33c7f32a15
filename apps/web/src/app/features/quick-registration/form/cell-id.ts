/** Id of a cell of the grid, so that an error may lead to it. */
export function cellIdOf(row: number, column: string): string {
  return `cell-${row}-${column}`;
}

/** The reverse; undefined for what is no cell. */
export function cellOfId(id: string): { readonly row: number; readonly column: string } | undefined {
  const match = /^cell-(\d+)-(.+)$/.exec(id);
  return match?.[1] && match[2] ? { row: Number(match[1]), column: match[2] } : undefined;
}
