import type { ImportError } from '@utfall/api-contract';
import { normalizedLabel } from '@utfall/codebook';
import { importError } from '../import-error.js';

/** The columns that a file of one kind may have. */
export interface ColumnNames {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A named column of the file: the heading as written and where it stands. */
export interface FileColumn {
  readonly heading: string;
  readonly index: number;
}

/** Columns with a name; a spreadsheet may write empty ones after the last. */
export function namedColumns(cells: readonly string[]): FileColumn[] {
  return cells.flatMap((heading, index) => (heading === '' ? [] : [{ heading, index }]));
}

/** The heading in one cell means that columns are not parted by semicolon. */
export function separatorError(cells: readonly string[]): ImportError[] {
  const [only = ''] = cells;
  if (cells.length > 1 || !/[,\t|]/.test(only)) return [];
  return [
    importError(
      {
        sv: 'Kolumnerna ska skiljas åt med semikolon (;). I den här filen står hela rubrikraden i en kolumn.',
        en: 'Columns must be separated by semicolons (;). In this file the whole heading stands in one column.',
      },
      { row: 1, value: only },
    ),
  ];
}

/** What is wrong with the headings, compared as labels are. */
export function headingErrors(columns: readonly FileColumn[], names: ColumnNames): ImportError[] {
  const allowed = [...names.required, ...names.optional];
  const known = new Set(allowed.map(normalizedLabel));
  const seen = new Set<string>();
  const errors: ImportError[] = [];
  for (const { heading } of columns) {
    const name = normalizedLabel(heading);
    if (seen.has(name)) {
      errors.push(
        importError(
          { sv: `Kolumnen ”${heading}” finns två gånger.`, en: `The column “${heading}” is there twice.` },
          { row: 1, column: heading },
        ),
      );
    } else if (!known.has(name)) {
      errors.push(
        importError(
          {
            sv: `Kolumnen ”${heading}” hör inte till den här filen.`,
            en: `The column “${heading}” does not belong to this file.`,
          },
          { row: 1, column: heading, allowed },
        ),
      );
    }
    seen.add(name);
  }
  const missing = names.required.filter((name) => !seen.has(normalizedLabel(name)));
  return [
    ...errors,
    ...missing.map((column) =>
      importError(
        { sv: `Kolumnen ”${column}” saknas i filen.`, en: `The column “${column}” is missing from the file.` },
        { row: 1, column },
      ),
    ),
  ];
}

/** Reads cells of a record by the name of their column; a column that the file lacks reads as empty. */
export function cellReader(columns: readonly FileColumn[]): (cells: readonly string[], name: string) => string {
  const indexOf = new Map(columns.map(({ heading, index }) => [normalizedLabel(heading), index]));
  return (cells, name) => {
    const index = indexOf.get(normalizedLabel(name));
    return index === undefined ? '' : (cells[index] ?? '');
  };
}
