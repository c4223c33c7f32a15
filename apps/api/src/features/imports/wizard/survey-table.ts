import type { ImportError } from '@utfall/api-contract';
import { categoryByLabel, type Text, utfallCodebook } from '@utfall/codebook';
import { type ColumnFacts, ColumnSurvey, HEADING_CANDIDATES, headingRowOf } from '@utfall/participation';
import { UnreadableCsv } from '../file/read-records.js';
import { importError } from '../import-error.js';
import { MAX_COLUMNS, MAX_ROWS, type TableFile } from '../table/table.js';
import { UnreadableSheet } from '../table/xlsx/spreadsheet.js';

/** What a file is, when every row has been looked at once and none has been kept. */
export interface SurveyedTable {
  /** Line of the file. */
  readonly headingRow: number;
  readonly columns: readonly ColumnFacts[];
  readonly rows: number;
}

export type Survey =
  { readonly ok: true; readonly survey: SurveyedTable } | { readonly ok: false; readonly error: ImportError };

const coded = utfallCodebook.variables.filter(({ categories }) => categories.length > 0);

/**
 * Looks at every row: which line has the headings, what the columns hold, and which of them must not be read at all.
 * @param headingRow line of the file; undefined = to be found out
 */
export async function surveyTable(
  table: TableFile,
  headingRow: number | undefined,
  isInsats: (text: string) => boolean,
): Promise<Survey> {
  try {
    const line = headingRow ?? (await headingLine(table));
    const isKnown = (text: string) =>
      isInsats(text) || coded.some((variable) => categoryByLabel(variable, text) !== undefined);
    let survey: ColumnSurvey | undefined;
    let rows = 0;
    for await (const record of table.rows()) {
      if (record.line < line) continue;
      if (!survey) {
        const headings = record.cells.slice(0, record.cells.findLastIndex((cell) => cell !== '') + 1);
        if (headings.length > MAX_COLUMNS) return refused(texts.columns);
        survey = new ColumnSurvey(headings, isKnown);
        continue;
      }
      rows++;
      if (rows > MAX_ROWS) return refused(texts.rows);
      survey.add(record.cells);
    }
    if (!survey || rows === 0) return refused(texts.empty);
    return { ok: true, survey: { headingRow: line, columns: survey.facts(), rows } };
  } catch (error) {
    if (error instanceof UnreadableCsv) return { ok: false, error: importError(error.text, { row: error.line }) };
    if (error instanceof UnreadableSheet) return refused(texts.broken);
    throw error;
  }
}

async function headingLine(table: TableFile): Promise<number> {
  const first: { readonly line: number; readonly cells: readonly string[] }[] = [];
  for await (const record of table.rows()) {
    first.push(record);
    if (first.length === HEADING_CANDIDATES) break;
  }
  return first[headingRowOf(first.map(({ cells }) => cells))]?.line ?? 1;
}

function refused(text: Text): Survey {
  return { ok: false, error: importError(text) };
}

const texts = {
  columns: {
    sv: `Filen har fler än ${MAX_COLUMNS} kolumner, och fler får den inte ha.`,
    en: `The file has more than ${MAX_COLUMNS} columns, which is the most that it may have.`,
  },
  rows: {
    sv: `Filen har fler än ${MAX_ROWS} rader. Dela den i flera filer.`,
    en: `The file has more than ${MAX_ROWS} rows. Part it into several files.`,
  },
  empty: {
    sv: 'Filen har inga rader under rubrikraden. Välj ett annat blad eller en annan rubrikrad.',
    en: 'The file has no rows below the headings. Choose another sheet or another row of headings.',
  },
  broken: {
    sv: 'Bladet går inte att läsa till slut. Öppna filen i Excel, spara den igen och välj den nya.',
    en: 'The sheet cannot be read to its end. Open the file in Excel, save it again and choose the new one.',
  },
} as const satisfies Record<string, Text>;
