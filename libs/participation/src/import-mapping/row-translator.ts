import {
  ANSWER_SEPARATOR,
  categoryById,
  type Codebook,
  modeIds,
  structuralVariables,
  type Text,
  utfallCodebook,
  type Variable,
} from '@utfall/codebook';
import { AGE_VARIABLE, ageBandOf, readAge, readBirthYear } from './age-band-of.js';
import type { ColumnMapping, ImportMapping, TargetId } from './import-mapping.js';
import { AGE_TARGET, BIRTH_YEAR_TARGET, CODE_TARGET, codedVariable, INSATS_TARGET } from './import-targets.js';
import { answerOf, valueParts, ValueTable } from './mapped-values.js';
import { readDay } from './read-day.js';

/** A cell of the staged file; null = it held a personal number and was not kept. */
export type StagedCell = string | null;

/** A cell that cannot be translated. */
export interface TranslationError {
  readonly column: number;
  readonly value: StagedCell;
  readonly code:
    | 'personalNumber'
    | 'unmappedValue'
    | 'unmappedInsats'
    | 'invalidDay'
    | 'invalidAge'
    | 'ageOutside'
    | 'invalidBirthYear';
  readonly message: Text;
}

/** One row in the words of deltagare.csv: heading → cell. */
export interface TranslatedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly errors: readonly TranslationError[];
}

export interface TranslatorContext {
  /** Name of an insats by its id, for those that rows may be of. */
  readonly insatsName: (id: string) => string | undefined;
  /** Id of the insats that a text names exactly. */
  readonly insatsByName: (name: string) => string | undefined;
  readonly insatsHeading: string;
  readonly codeHeading: string;
  readonly codebook?: Codebook;
}

/**
 * Turns rows of an unknown file into rows of deltagare.csv, by what a person has said of its columns and values; the rules of the
 * product come after, the same as for every other file.
 */
export class RowTranslator {
  private readonly decided: ValueTable;
  private readonly codebook: Codebook;
  private readonly columns: readonly (ColumnMapping & { readonly target: TargetId })[];

  constructor(
    private readonly mapping: ImportMapping,
    private readonly context: TranslatorContext,
  ) {
    this.decided = new ValueTable(mapping);
    this.codebook = context.codebook ?? utfallCodebook;
    this.columns = mapping.columns.flatMap((column) =>
      column.target === null ? [] : [{ ...column, target: column.target }],
    );
  }

  /** The columns of the file that a heading of deltagare.csv comes from; none = a constant or nothing. */
  columnsOf(heading: string): readonly number[] {
    return this.columns.filter(({ target }) => this.headingOf(target) === heading).map(({ column }) => column);
  }

  translate(cells: readonly StagedCell[]): TranslatedRow {
    const record: Record<string, string> = {};
    const errors: TranslationError[] = [];
    for (const [target, value] of Object.entries(this.mapping.constants))
      record[this.headingOf(target)] = this.written(target, value);
    for (const mapped of this.columns) {
      const cell = cells[mapped.column] ?? (cells[mapped.column] === null ? null : '');
      if (cell === '') continue;
      const read = cell === null ? 'personalNumber' : this.read(mapped, cell);
      if (typeof read === 'string')
        errors.push({ column: mapped.column, value: cell, code: read, message: messageOf(read, cell ?? '') });
      else record[this.headingOf(mapped.target)] = joined(record[this.headingOf(mapped.target)], read.text);
    }
    this.ageFromBirthYear(record, cells, errors);
    return { record: this.collected(record), errors };
  }

  private headingOf(target: TargetId): string {
    if (target === INSATS_TARGET) return this.context.insatsHeading;
    if (target === CODE_TARGET) return this.context.codeHeading;
    const id = target === AGE_TARGET || target === BIRTH_YEAR_TARGET ? AGE_VARIABLE : target;
    return this.codebook.variable(id).heading;
  }

  /** A constant in the words of the file. */
  private written(target: TargetId, value: string): string {
    if (target === INSATS_TARGET) return this.context.insatsName(value) ?? '';
    const variable = codedVariable(target, this.codebook);
    return variable ? (categoryById(variable, value)?.sv ?? '') : value;
  }

  private read(
    { target, dayOrder }: ColumnMapping & { target: TargetId },
    cell: string,
  ): { readonly text: string } | TranslationError['code'] {
    if (target === CODE_TARGET) return { text: cell };
    if (target === INSATS_TARGET) return this.readInsats(cell);
    if (target === AGE_TARGET) return readAgeBand(readAge(cell), this.codebook);
    if (target === BIRTH_YEAR_TARGET) return readBirthYear(cell) === undefined ? 'invalidBirthYear' : { text: '' };
    const variable = codedVariable(target, this.codebook);
    if (variable) return this.readAnswers(variable, cell);
    const day = readDay(cell)[dayOrder ?? 'dayFirst'];
    return day ? { text: day } : 'invalidDay';
  }

  private readInsats(cell: string): { readonly text: string } | 'unmappedInsats' {
    const id = this.decided.get(INSATS_TARGET, cell) ?? this.context.insatsByName(cell);
    const name = id === undefined ? undefined : this.context.insatsName(id);
    return name === undefined ? 'unmappedInsats' : { text: name };
  }

  private readAnswers(variable: Variable, cell: string): { readonly text: string } | 'unmappedValue' {
    const labels: string[] = [];
    for (const { value, percent } of valueParts(variable, cell)) {
      const category = categoryById(variable, answerOf(variable, value, this.decided) ?? '');
      if (!category) return 'unmappedValue';
      const takesExtent = percent !== null && category.number > 0 && !category.withoutExtent;
      labels.push(takesExtent ? `${category.sv} ${percent} %` : category.sv);
    }
    return { text: labels.join(ANSWER_SEPARATOR) };
  }

  /** The age at the start, when a year of birth is all there is. */
  private ageFromBirthYear(
    record: Record<string, string>,
    cells: readonly StagedCell[],
    errors: TranslationError[],
  ): void {
    const mapped = this.columns.find(({ target }) => target === BIRTH_YEAR_TARGET);
    const cell = mapped && cells[mapped.column];
    const born = cell ? readBirthYear(cell) : undefined;
    const started = Number(
      record[this.codebook.variable(structuralVariables.startDate).heading]?.slice(0, 4) ?? Number.NaN,
    );
    if (!mapped || !cell || born === undefined || Number.isNaN(started)) return;
    const band = readAgeBand(started - born, this.codebook);
    if (typeof band === 'string')
      errors.push({ column: mapped.column, value: cell, code: band, message: messageOf(band, cell) });
    else record[this.codebook.variable(AGE_VARIABLE).heading] = band.text;
  }

  /** Of an anonymous participation nothing is kept that its mode does not ask for, whatever the file holds. */
  private collected(record: Record<string, string>): Record<string, string> {
    const mode = this.codebook.variable(structuralVariables.mode);
    if (record[mode.heading] !== categoryById(mode, modeIds.anonymous)?.sv) return record;
    const dropped = [
      this.context.codeHeading,
      ...this.codebook.variables
        .filter(({ collected }) => collected.anonymous === 'notCollected')
        .map(({ heading }) => heading),
    ];
    return Object.fromEntries(Object.entries(record).filter(([heading]) => !dropped.includes(heading)));
  }
}

function readAgeBand(
  age: number | undefined,
  codebook: Codebook,
): { readonly text: string } | 'invalidAge' | 'ageOutside' {
  if (age === undefined) return 'invalidAge';
  const band = ageBandOf(age, codebook);
  return band ? { text: band.sv } : 'ageOutside';
}

/** Several columns of one several-answer variable are one cell; what was there as constant is replaced by nothing. */
function joined(before: string | undefined, text: string): string {
  return [before, text].filter((part) => part !== undefined && part !== '').join(ANSWER_SEPARATOR);
}

function messageOf(code: TranslationError['code'], cell: string): Text {
  switch (code) {
    case 'personalNumber':
      return {
        sv: 'Cellen hade ett personnummer. Det är inte inläst: ta bort det ur filen och välj den igen.',
        en: 'The cell held a Swedish personal number. It was not read: take it out of the file and choose the file again.',
      };
    case 'unmappedValue':
      return { sv: `Ingen har sagt vad ”${cell}” betyder.`, en: `Nobody has said what “${cell}” means.` };
    case 'unmappedInsats':
      return { sv: `Ingen har sagt vilken insats ”${cell}” är.`, en: `Nobody has said which insats “${cell}” is.` };
    case 'invalidDay':
      return { sv: `”${cell}” är inget datum.`, en: `“${cell}” is not a date.` };
    case 'invalidAge':
      return { sv: `”${cell}” är ingen ålder i hela år.`, en: `“${cell}” is not an age in whole years.` };
    case 'ageOutside':
      return { sv: 'Åldern vid starten ska vara 16–120 år.', en: 'The age at the start must be 16–120 years.' };
    case 'invalidBirthYear':
      return { sv: `”${cell}” är inget födelseår.`, en: `“${cell}” is not a year of birth.` };
  }
}
