/**
 * What a spreadsheet puts on the clipboard, as rows of texts: tabs between cells, line breaks between rows. A last line
 * break, which Excel adds, is no row.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows = text.replace(/\r\n?/g, '\n').split('\n');
  if (rows.at(-1) === '') rows.pop();
  return rows.map((row) => row.split('\t').map((cell) => cell.replace(/[\s\u00a0]/g, '')));
}
