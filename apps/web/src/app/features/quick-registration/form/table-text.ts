/**
 * A table as spreadsheets put it on the clipboard: tabs between cells, lines between rows, and quotes around a cell that holds
 * either. Empty lines at the end are no rows.
 */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char === '"' && text.charAt(i + 1) === '"') cell += text.charAt(i++);
      else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else if (char !== '\r') cell += char;
  }
  endCell();
  const last = rows.findLastIndex((row) => row.some((one) => one !== ''));
  return rows.slice(0, last + 1);
}

/** The reverse of {@link parseTable}. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quotedWhenNeeded).join('\t')).join('\n');
}

function quotedWhenNeeded(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
