import type { Text } from '../variable.js';

/** Why a heading or a cell of a file was refused. */
export type CellErrorCode =
  | 'unknownHeading'
  | 'repeatedHeading'
  | 'switchedOffHeading'
  | 'missingHeading'
  | 'required'
  | 'unknownLabel'
  | 'invalidDate'
  | 'invalidAmount'
  | 'invalidNumber'
  | 'extentNotAsked'
  | 'extentRange';

/** One refused heading or cell: what stands there, why not, and what may stand there instead. */
export interface CellError {
  /** Heading as in the file. */
  readonly column: string;
  /** The cell as in the file; null when the heading is at fault. */
  readonly value: string | null;
  readonly code: CellErrorCode;
  readonly message: Text;
  /** Labels or headings that are allowed; empty when any text of the right form is. */
  readonly allowed: readonly string[];
}

const texts: Record<CellErrorCode, (column: string, value: string) => Text> = {
  unknownHeading: (column) => ({
    sv: `Kolumnen ”${column}” finns inte i kodboken.`,
    en: `The column “${column}” is not in the codebook.`,
  }),
  repeatedHeading: (column) => ({
    sv: `Kolumnen ”${column}” finns två gånger.`,
    en: `The column “${column}” is there twice.`,
  }),
  switchedOffHeading: (column) => ({
    sv: `Kolumnen ”${column}” används inte i det här förbundet.`,
    en: `The column “${column}” is not used in this förbund.`,
  }),
  missingHeading: (column) => ({
    sv: `Kolumnen ”${column}” saknas i filen.`,
    en: `The column “${column}” is missing from the file.`,
  }),
  required: (column) => ({ sv: `Fyll i ${column}.`, en: `Fill in ${column}.` }),
  unknownLabel: (column, value) => ({
    sv: `”${value}” är inget svar i kolumnen ${column}.`,
    en: `“${value}” is not an answer in the column ${column}.`,
  }),
  invalidDate: (_, value) => ({
    sv: `”${value}” är inget datum. Skriv som 2026-03-01 eller 20260301.`,
    en: `“${value}” is not a date. Write it as 2026-03-01 or 20260301.`,
  }),
  invalidAmount: (_, value) => ({
    sv: `”${value}” är inget belopp. Skriv som 1250 eller 1250,50.`,
    en: `“${value}” is not an amount. Write it as 1250 or 1250,50.`,
  }),
  invalidNumber: (_, value) => ({
    sv: `”${value}” är inget heltal. Skriv som 12.`,
    en: `“${value}” is not a whole number. Write it as 12.`,
  }),
  extentNotAsked: (column, value) => ({
    sv: `”${value}” har en omfattning, men kolumnen ${column} frågar inte efter någon.`,
    en: `“${value}” has an extent, but the column ${column} does not ask for one.`,
  }),
  extentRange: (_, value) => ({
    sv: `Omfattningen i ”${value}” ska vara 1–100 procent.`,
    en: `The extent in “${value}” must be 1–100 per cent.`,
  }),
};

export function cellError(
  code: CellErrorCode,
  column: string,
  value: string | null,
  allowed: readonly string[] = [],
): CellError {
  return { column, value, code, message: texts[code](column, value ?? ''), allowed };
}
