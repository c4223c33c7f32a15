import { type ImportError, textFault } from '@utfall/api-contract';
import { type LocalDate, type Month, parseLocalDate, parseMonth } from '@utfall/calendar';
import { normalizedLabel, type Text } from '@utfall/codebook';
import { parseKronor } from '@utfall/economy';
import { importError } from '../import-error.js';

const WHOLE = /^\d{1,9}$/;
/** Per cent with at most two decimals; the sign may be there. */
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;
/** Largest amount, öre: a hundred billion kronor. */
const MAX_ORE = 10n ** 13n;

/** The cells of one row by the name of their column. Every cell that cannot be read is an error; the rest is still read. */
export class RowCells {
  readonly errors: ImportError[] = [];

  constructor(
    readonly row: number,
    /** Reads as empty where the file lacks the column. */
    private readonly cell: (column: string) => string,
  ) {}

  refuse(column: string, message: Text, allowed: readonly string[] = []): void {
    this.errors.push(importError(message, { row: this.row, column, value: this.cell(column), allowed }));
  }

  /** null for an empty cell. A cell in quotation marks may hold line breaks. */
  text(column: string, maxLength: number): string | null {
    return this.written(column, maxLength, this.cell(column).replace(/[\t\r\n]/g, ' '));
  }

  /** Empty, with an error, when nothing is there. What must be there is a name, on one line. */
  requiredText(column: string, maxLength: number): string {
    if (this.cell(column) === '') this.refuse(column, required(column));
    return this.written(column, maxLength, this.cell(column)) ?? '';
  }

  /** @param judged the text as it must be fit to be kept */
  private written(column: string, maxLength: number, judged: string): string | null {
    const value = this.cell(column);
    if (value.length > maxLength) {
      this.refuse(column, {
        sv: `Texten är längre än ${maxLength} tecken.`,
        en: `The text is longer than ${maxLength} characters.`,
      });
      return null;
    }
    const fault = textFault(judged);
    if (fault) this.refuse(column, fault);
    return value === '' || fault ? null : value;
  }

  wholeNumber(column: string, max: number): number | null {
    return this.optional(column, (value) => (WHOLE.test(value) && Number(value) <= max ? Number(value) : undefined), {
      sv: `Skriv ett heltal mellan 0 och ${max}.`,
      en: `Write a whole number between 0 and ${max}.`,
    });
  }

  /** Hundredths of a per cent: 40 is 4000. */
  percent(column: string): number | null {
    const read = (value: string) => {
      const match = PERCENT.exec(value);
      const hundredths = match ? Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) : 10_001;
      return hundredths <= 10_000 ? hundredths : undefined;
    };
    return this.optional(column, read, {
      sv: 'Skriv procent mellan 0 och 100, med högst två decimaler.',
      en: 'Write a percentage between 0 and 100, with two decimals at most.',
    });
  }

  date(column: string): LocalDate | null {
    return this.optional(column, parseLocalDate, {
      sv: 'Skriv datum som 2026-03-01.',
      en: 'Write the date as 2026-03-01.',
    });
  }

  /** undefined, with an error, when nothing readable is there. */
  requiredMonth(column: string): Month | undefined {
    if (this.cell(column) === '') this.refuse(column, required(column));
    const message = { sv: 'Skriv månad som 2026-03.', en: 'Write the month as 2026-03.' };
    return this.optional(column, parseMonth, message) ?? undefined;
  }

  /** Kronor in the file, whole öre as text here; null for an empty cell. */
  amount(column: string): string | null {
    const read = (value: string) => {
      const amount = parseKronor(value);
      return amount !== undefined && amount <= MAX_ORE && amount >= -MAX_ORE ? amount.toString() : undefined;
    };
    return this.optional(column, read, {
      sv: 'Skriv beloppet i kronor, som 1250 eller 1 250,50.',
      en: 'Write the amount in kronor, as 1250 or 1 250,50.',
    });
  }

  /** One of a list of labels, compared as labels are; undefined, with an error, for anything else. */
  oneOf<Id extends string>(column: string, labels: Readonly<Record<Id, string>>): Id | undefined {
    const value = this.cell(column);
    const ids = Object.keys(labels) as Id[];
    const found = ids.find((id) => normalizedLabel(labels[id]) === normalizedLabel(value));
    if (found === undefined) {
      const message =
        value === ''
          ? required(column)
          : { sv: `”${value}” är inget svar här.`, en: `“${value}” is not an answer here.` };
      this.refuse(column, message, Object.values(labels));
    }
    return found;
  }

  private optional<Value>(column: string, read: (value: string) => Value | undefined, message: Text): Value | null {
    const value = this.cell(column);
    if (value === '') return null;
    const found = read(value);
    if (found === undefined) this.refuse(column, message);
    return found ?? null;
  }
}

function required(column: string): Text {
  return { sv: `Fyll i ${column}.`, en: `Fill in ${column}.` };
}
