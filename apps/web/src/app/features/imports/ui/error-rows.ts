import type { ImportError } from '@utfall/api-contract';
import type { Language } from '../../../shared/language/language.js';

/** As many allowed values as help beside an error; the rest stands in the description of the file. */
const SHOWN_ALLOWED = 12;

/** An error of a file as a table shows it. */
export interface ErrorRow {
  /** '' = the whole file. */
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly allowed: readonly string[];
  /** The first of the allowed ones. */
  readonly shown: string;
  readonly hidden: number;
}

export function errorRows(errors: readonly ImportError[], language: Language): readonly ErrorRow[] {
  return errors.map(({ row, column, value, message, messageEn, allowed }) => ({
    row: row === 0 ? '' : String(row),
    column: column ?? '',
    value: value ?? '',
    message: language === 'sv' ? message : messageEn,
    allowed,
    shown: allowed.slice(0, SHOWN_ALLOWED).join(' · '),
    hidden: Math.max(0, allowed.length - SHOWN_ALLOWED),
  }));
}

/** The rows in which any cell has the text, in any case. */
export function matching(rows: readonly ErrorRow[], text: string): readonly ErrorRow[] {
  const asked = text.trim().toLocaleLowerCase('sv');
  if (asked === '') return rows;
  return rows.filter(({ row, column, value, message }) =>
    [row, column, value, message].some((cell) => cell.toLocaleLowerCase('sv').includes(asked)),
  );
}

/** For pasting into a spreadsheet: tabs between cells, every allowed value there. */
export function asTabs(headings: readonly string[], rows: readonly ErrorRow[]): string {
  const cells = rows.map(({ row, column, value, message, allowed }) => [
    row,
    column,
    value,
    message,
    allowed.join(', '),
  ]);
  return [headings, ...cells].map((line) => line.map(oneLine).join('\t')).join('\n');
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ');
}
