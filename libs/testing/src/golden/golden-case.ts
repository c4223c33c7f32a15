import { epochDay, month, parseLocalDate, parseMonth, periodOf, type Period } from '@utfall/calendar';
import { categoryByLabel, encodeAnswers, importReader, utfallCodebook } from '@utfall/codebook';
import { costTypeByLabel, parseKronor, type LedgerRow, type Ore } from '@utfall/economy';
import { FactBuilder, factVariables, type FactColumns, type VolumeRow } from '@utfall/outcome-statistics';
import { parse } from 'csv-parse/sync';

/** The texts of a golden folder, as they stand. */
export interface GoldenFiles {
  readonly insatser: string;
  readonly deltagare: string;
  readonly ekonomi: string;
  /** The smaller förbund counts no volume and has no such file. */
  readonly volym: string | null;
  readonly publicerat: string;
}

export interface GoldenInsats {
  /** Its name: the files have no other id. */
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly kind: 'individual' | 'structural';
  readonly individualShare: null;
  readonly ledgerCode: string | null;
  readonly owner: string | null;
  readonly places: number | null;
  readonly goals: readonly GoldenGoal[];
}

export interface GoldenGoal {
  readonly measure: 'workOrStudies';
  /** Share as decimal text. */
  readonly target: string;
  readonly gender: null;
  readonly from: null;
  readonly to: null;
}

/** What was published, as JSON: figures by name, some nested. */
export interface Published {
  readonly forbund: string;
  readonly period: readonly [string, string];
  readonly [key: string]: unknown;
}

/** A golden folder as the input of the pure libs. */
export interface GoldenCase {
  readonly published: Published;
  readonly period: Period;
  readonly insatser: readonly GoldenInsats[];
  readonly facts: FactColumns;
  readonly volume: readonly VolumeRow[];
  readonly ledger: readonly LedgerRow[];
}

type CsvRow = Readonly<Record<string, string>>;

/** @throws RangeError for a row that cannot be read: the golden files are right, so the reading is wrong. */
export function goldenCase(files: GoldenFiles): GoldenCase {
  const published = JSON.parse(files.publicerat) as Published;
  const insatser = rowsOf(files.insatser).map(insatsOf);
  const indexOf = (name: string | undefined): number => {
    const index = insatser.findIndex(({ id }) => id === name);
    if (index < 0) throw new RangeError(`no insats ${name}`);
    return index;
  };
  return {
    published,
    period: periodOf(month(published.period[0]), month(published.period[1])),
    insatser,
    facts: factsOf(rowsOf(files.deltagare), indexOf),
    volume: files.volym === null ? [] : rowsOf(files.volym).map((row) => volumeRowOf(row, indexOf)),
    ledger: rowsOf(files.ekonomi).map(ledgerRowOf),
  };
}

function rowsOf(csv: string): CsvRow[] {
  return parse(csv, { bom: true, delimiter: ';', columns: true, skip_empty_lines: true });
}

function insatsOf(row: CsvRow): GoldenInsats {
  const name = cell(row, 'insats');
  const goal = row['mål arbete eller studier %'];
  const places = row['platser per år'];
  return {
    id: name,
    name,
    parentId: row['överordnad insats'] || null,
    kind: row['inriktning'] === 'Strukturövergripande' ? 'structural' : 'individual',
    individualShare: null,
    ledgerCode: row['ekonomikod'] || null,
    owner: row['insatsägare'] || null,
    places: places ? Number(places) : null,
    goals: goal
      ? [{ measure: 'workOrStudies', target: `0.${goal.padStart(2, '0')}`, gender: null, from: null, to: null }]
      : [],
  };
}

function factsOf(rows: readonly CsvRow[], indexOf: (name: string | undefined) => number): FactColumns {
  const variables = factVariables(utfallCodebook);
  const builder = new FactBuilder(variables);
  const reader = importReader(utfallCodebook, Object.keys(rows[0] ?? {}), {
    requiredHeadings: ['insats'],
    otherHeadings: ['deltagarkod'],
  });
  for (const row of rows) {
    const { answers, extents, errors } = reader.readRow(row);
    if (reader.errors.length + errors.length > 0) throw new RangeError(`cannot read ${JSON.stringify(row)}`);
    const stored = encodeAnswers(utfallCodebook, answers, extents);
    builder.add(
      indexOf(row['insats']),
      row['deltagarkod'] || null,
      dayOf(cell(row, 'startdatum')),
      row['slutdatum'] ? dayOf(row['slutdatum']) : null,
      variables.map(({ column }) => stored[column] as number | null),
    );
  }
  return builder.build();
}

function volumeRowOf(row: CsvRow, indexOf: (name: string | undefined) => number): VolumeRow {
  const gender = categoryByLabel(utfallCodebook.variable('gender'), cell(row, 'kön'));
  if (!gender) throw new RangeError(`no gender ${row['kön']}`);
  return {
    insats: indexOf(row['insats']),
    month: month(cell(row, 'månad')),
    gender: gender.number,
    newPersons: Number(cell(row, 'antal')),
    visits: 0,
    name: row['benämning'] || null,
  };
}

function ledgerRowOf(row: CsvRow): LedgerRow {
  const type = costTypeByLabel(cell(row, 'typ'));
  const from = parseMonth(cell(row, 'period från'));
  const to = parseMonth(cell(row, 'period till'));
  if (!type || !from || !to) throw new RangeError(`cannot read ${JSON.stringify(row)}`);
  return {
    code: cell(row, 'kod'),
    name: cell(row, 'benämning'),
    type,
    period: periodOf(from, to),
    annualBudget: kronor(row, 'budget helår'),
    periodBudget: kronor(row, 'budget period'),
    outturn: kronor(row, 'utfall period'),
    forecast: kronor(row, 'prognos helår'),
  };
}

function kronor(row: CsvRow, heading: string): Ore | null {
  const text = cell(row, heading);
  if (text === '') return null;
  const amount = parseKronor(text);
  if (amount === undefined) throw new RangeError(`${heading}: ${text} is no amount`);
  return amount;
}

function cell(row: CsvRow, heading: string): string {
  const value = row[heading];
  if (value === undefined) throw new RangeError(`the file lacks the column ${heading}`);
  return value;
}

function dayOf(text: string): number {
  const date = parseLocalDate(text);
  if (!date) throw new RangeError(`${text} is no date`);
  return epochDay(date);
}
