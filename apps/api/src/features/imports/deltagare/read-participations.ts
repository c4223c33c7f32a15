import type { ImportError } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import {
  type CellError,
  type Codebook,
  encodeAnswers,
  encodeOwnAnswers,
  type ImportReader,
  importReader,
  normalizedLabel,
  structuralVariables,
  utfallCodebook,
} from '@utfall/codebook';
import { importParticipation, type RowError } from '@utfall/participation';
import type { InsatsCodebooks } from '../../questions/questions-facts.js';
import type { FileColumn } from '../file/headings.js';
import { importError } from '../import-error.js';
import type { RowReader, RowReading } from '../import-kind.js';
import { type InsatsLookup, unknownInsats } from '../insats-lookup.js';
import { codeFault } from './code-cell.js';

export const INSATS_HEADING = 'insats';
export const CODE_HEADING = 'deltagarkod';
export const START_HEADING = utfallCodebook.variable(structuralVariables.startDate).heading;

export interface ParticipationRules {
  readonly today: LocalDate;
  readonly insatser: InsatsLookup;
  readonly optionalVariables: readonly string[];
  /** What is asked in each insats. */
  readonly codebooks: InsatsCodebooks;
}

/** Rows of deltagare.csv as columns of `participation`; the codebook decides which headings and labels there are. */
export function participationRows(columns: readonly FileColumn[], rules: ParticipationRules): RowReader {
  const { today, insatser, optionalVariables, codebooks } = rules;
  const headings = columns.map(({ heading }) => heading);
  const readers = new Map<Codebook, ImportReader>();
  // The headings are judged by everything that is asked somewhere; a row by what its insats asks.
  const readerOf = (codebook: Codebook): ImportReader => {
    const settings = { requiredHeadings: [INSATS_HEADING], otherHeadings: [CODE_HEADING], optionalVariables };
    const reader = readers.get(codebook) ?? importReader(codebook, headings, settings);
    readers.set(codebook, reader);
    return reader;
  };
  const everything = readerOf(codebooks.all);
  const written = (name: string) =>
    columns.find(({ heading }) => normalizedLabel(heading) === normalizedLabel(name))?.heading ?? name;
  const [insatsHeading, codeHeading] = [written(INSATS_HEADING), written(CODE_HEADING)];

  const readRow = (cells: readonly string[], row: number): RowReading => {
    const record = Object.fromEntries(columns.map(({ heading, index }) => [heading, cells[index] ?? '']));
    const name = record[insatsHeading] ?? '';
    const code = record[codeHeading] ?? '';
    const insats = insatser.find(name);
    const fault = code === '' ? undefined : codeFault(code);
    const codebook = insats ? codebooks.of(insats.insatsId) : codebooks.all;
    const imported = importParticipation(
      readerOf(codebook),
      record,
      {
        today,
        insats: { startDate: insats?.startDate ?? null, endDate: insats?.endDate ?? null },
        code: code === '' ? null : code,
        optionalVariables,
      },
      codeHeading,
      codebook,
    );
    const errors: ImportError[] = [
      ...(insats ? [] : [unknownInsats(row, insatsHeading, name, insatser)]),
      ...(insats?.kind === 'structural' ? [importError(STRUCTURAL, { row, column: insatsHeading, value: name })] : []),
      ...(fault ? [importError(fault, { row, column: codeHeading, value: code })] : []),
      ...imported.errors.map((error) => inRow(error, row)),
      ...notAsked(codebooks.all, codebook, everything, record).map((cell) => importError(NOT_ASKED, { row, ...cell })),
    ];
    if (!insats || errors.length > 0) return { payload: null, errors };
    const answers = encodeAnswers(codebook, imported.answers, imported.extents);
    const own = encodeOwnAnswers(codebook, imported.answers);
    const payload = { ...answers, insats_id: insats.insatsId, code: code === '' ? null : code };
    return { payload: own.length === 0 ? payload : { ...payload, own_answers: own }, errors };
  };

  return { errors: everything.errors.map((error) => inRow(error, 1)), readRow };
}

/** Cells of own questions that another insats asks. */
function notAsked(all: Codebook, asked: Codebook, reader: ImportReader, record: Readonly<Record<string, string>>) {
  if (all === asked) return [];
  const ids = new Set(asked.variables.map(({ id }) => id));
  return all.variables.flatMap(({ id }) => {
    const column = ids.has(id) ? undefined : reader.headingOf.get(id);
    const value = column === undefined ? '' : (record[column] ?? '').trim();
    return column === undefined || value === '' ? [] : [{ column, value }];
  });
}

const NOT_ASKED = {
  sv: 'Frågan ställs inte i den här insatsen. Lämna cellen tom.',
  en: 'The question is not asked in this insats. Leave the cell empty.',
};

const STRUCTURAL = {
  sv: 'Insatsen är strukturövergripande och har inga deltagare. Räkna dem i volymfilen.',
  en: 'The insats is structural and has no participants. Count them in the volume file.',
};

function inRow({ message, column, value, allowed }: CellError | RowError, row: number): ImportError {
  return importError(message, { row, column, value, allowed });
}
