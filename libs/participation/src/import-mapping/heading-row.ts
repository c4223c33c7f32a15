/** Rows at the top of a sheet among which the headings are looked for: titles and dates of print stand above them. */
export const HEADING_CANDIDATES = 20;

/**
 * Which of the first rows has the headings: the first that is filled nearly as far as any and whose cells are all different
 * and no numbers. @returns its place from 0; 0 where none is like that
 */
export function headingRowOf(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
  const widest = Math.max(0, ...rows.slice(0, HEADING_CANDIDATES).map(filled));
  const found = rows.slice(0, HEADING_CANDIDATES).findIndex((row) => {
    const cells = row.filter((cell) => cell !== '');
    const words = cells.filter((cell) => !/^[\d\s.,:/-]+$/.test(cell)).length;
    return cells.length >= Math.max(1, widest * 0.7) && new Set(cells).size === cells.length && words === cells.length;
  });
  return Math.max(0, found);
}
