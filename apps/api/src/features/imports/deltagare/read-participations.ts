import type { ImportError } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import {
  type CellError,
  encodeAnswers,
  importReader,
  normalizedLabel,
  structuralVariables,
  utfallCodebook,
} from '@utfall/codebook';
import { importParticipation, type RowError } from '@utfall/participation';
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
}

/** Rows of deltagare.csv as columns of `participation`; the codebook decides which headings and labels there are. */
export function participationRows(columns: readonly FileColumn[], rules: ParticipationRules): RowReader {
  const { today, insatser, optionalVariables } = rules;
  const reader = importReader(
    utfallCodebook,
    columns.map(({ heading }) => heading),
    { requiredHeadings: [INSATS_HEADING], otherHeadings: [CODE_HEADING], optionalVariables },
  );
  const written = (name: string) =>
    columns.find(({ heading }) => normalizedLabel(heading) === normalizedLabel(name))?.heading ?? name;
  const [insatsHeading, codeHeading] = [written(INSATS_HEADING), written(CODE_HEADING)];

  const readRow = (cells: readonly string[], row: number): RowReading => {
    const record = Object.fromEntries(columns.map(({ heading, index }) => [heading, cells[index] ?? '']));
    const name = record[insatsHeading] ?? '';
    const code = record[codeHeading] ?? '';
    const insats = insatser.find(name);
    const fault = code === '' ? undefined : codeFault(code);
    const imported = importParticipation(
      reader,
      record,
      {
        today,
        insats: { startDate: insats?.startDate ?? null, endDate: insats?.endDate ?? null },
        code: code === '' ? null : code,
        optionalVariables,
      },
      codeHeading,
    );
    const errors: ImportError[] = [
      ...(insats ? [] : [unknownInsats(row, insatsHeading, name, insatser)]),
      ...(insats?.kind === 'structural' ? [importError(STRUCTURAL, { row, column: insatsHeading, value: name })] : []),
      ...(fault ? [importError(fault, { row, column: codeHeading, value: code })] : []),
      ...imported.errors.map((error) => inRow(error, row)),
    ];
    if (!insats || errors.length > 0) return { payload: null, errors };
    const answers = encodeAnswers(utfallCodebook, imported.answers, imported.extents);
    return { payload: { ...answers, insats_id: insats.insatsId, code: code === '' ? null : code }, errors };
  };

  return { errors: reader.errors.map((error) => inRow(error, 1)), readRow };
}

const STRUCTURAL = {
  sv: 'Insatsen är strukturövergripande och har inga deltagare. Räkna dem i volymfilen.',
  en: 'The insats is structural and has no participants. Count them in the volume file.',
};

function inRow({ message, column, value, allowed }: CellError | RowError, row: number): ImportError {
  return importError(message, { row, column, value, allowed });
}
