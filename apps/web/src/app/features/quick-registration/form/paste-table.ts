import { normalizedLabel } from '@utfall/codebook';
import { tidyText } from './cell-text.js';
import type { Language } from '../../../shared/language/language.js';
import type { SheetColumn } from './sheet-column.js';
import { addRows, setCells, type CellChange, type Sheet } from './sheet.js';

/** Where a table is put: place among the rows and the columns that are shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Pasted {
  readonly sheet: Sheet;
  /** Rows that were put in. */
  readonly rows: number;
  /** Headings that are no column of the grid: their cells were left out. */
  readonly unknown: readonly string[];
  /** Codes that are none of the rows'. */
  readonly strangers: readonly string[];
}

interface Table {
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly rows: readonly (readonly string[])[];
  readonly headings: readonly string[];
}

const CODE_HEADINGS = ['deltagarkod', 'kod', 'code', 'participant code'].map(normalizedLabel);

/**
 * A table from a spreadsheet in the grid. With headings, each column finds its own, wherever it stands; without, the cells go
 * where one stands. Enrolments get as many rows as are needed; exits are put in the rows that are chosen, by code where
 * the table has one.
 * @returns undefined when it would be more rows than the grid takes
 */
export function pasteTable(
  sheet: Sheet,
  all: readonly SheetColumn[],
  shown: readonly SheetColumn[],
  table: readonly (readonly string[])[],
  at: Place,
  {
    mostRows,
    canGrow,
    language,
  }: { readonly mostRows: number; readonly canGrow: boolean; readonly language: Language },
): Pasted | undefined {
  const { columns, rows, headings } = recognised(all, shown, table, at.column);
  const codeAt = canGrow ? -1 : headings.findIndex((heading) => CODE_HEADINGS.includes(normalizedLabel(heading)));
  const first = headings.length > 0 && !canGrow && codeAt < 0 ? 0 : at.row;
  if (canGrow && first + rows.length > mostRows) return undefined;
  const missing = canGrow ? Math.max(0, first + rows.length - sheet.rows.length) : 0;
  const grown = missing > 0 ? addRows(sheet, missing) : sheet;
  const byCode = new Map(grown.rows.map((row) => [row.of?.code ?? '', row]));
  const targets = rows.map((cells, i) =>
    codeAt < 0 ? grown.rows[first + i] : byCode.get((cells[codeAt] ?? '').toLocaleUpperCase('sv')),
  );
  const changes = rows.flatMap((cells, i): CellChange[] => {
    const target = targets[i];
    if (!target) return [];
    return cells.flatMap((text, j) => {
      const column = columns[j];
      if (!column || j === codeAt) return [];
      const tidy = column.variable ? tidyText(column.variable, text, language) : text;
      return [{ row: target.id, column: column.id, text: tidy }];
    });
  });
  return {
    sheet: setCells(grown, changes),
    rows: targets.filter((target) => target !== undefined).length,
    unknown: headings.filter((heading, j) => heading !== '' && !columns[j] && j !== codeAt),
    strangers: codeAt < 0 ? [] : rows.filter((_, i) => !targets[i]).map((cells) => cells[codeAt] ?? ''),
  };
}

/** Two names of columns in the first row are no coincidence, and neither is one that stands alone. */
function recognised(
  all: readonly SheetColumn[],
  shown: readonly SheetColumn[],
  table: readonly (readonly string[])[],
  from: number,
): Table {
  const [first = [], ...others] = table;
  const named = first.map((heading) => all.find(({ names }) => names.includes(normalizedLabel(heading))));
  const known = first.filter((heading, i) => named[i] ?? CODE_HEADINGS.includes(normalizedLabel(heading))).length;
  if (others.length > 0 && (known >= 2 || (known === 1 && first.length === 1))) {
    return { columns: named, rows: others, headings: first };
  }
  return { columns: first.map((_, i) => shown[from + i]), rows: table, headings: [] };
}
