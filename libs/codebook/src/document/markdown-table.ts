/** A column of a table and how it reads a row. */
export interface MarkdownColumn<T> {
  readonly heading: string;
  readonly cell: (row: T) => string;
}

/** A Markdown table of the rows. Columns that would be empty from top to bottom are left out. */
export function markdownTable<T>(rows: readonly T[], columns: readonly MarkdownColumn<T>[]): string {
  const used = columns.filter((column) => rows.some((row) => column.cell(row) !== ''));
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    line(used.map((column) => column.heading)),
    line(used.map(() => '---')),
    ...rows.map((row) => line(used.map((column) => column.cell(row)))),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
