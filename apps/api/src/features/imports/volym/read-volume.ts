import { firstDay, type LocalDate, monthOf } from '@utfall/calendar';
import { categoryByLabel, utfallCodebook } from '@utfall/codebook';
import { type FileColumn, cellReader, headingErrors } from '../file/headings.js';
import { RowCells } from '../file/row-cells.js';
import type { RowReader } from '../import-kind.js';
import { type InsatsLookup, unknownInsats } from '../insats-lookup.js';

export const volumeHeadings = {
  insats: 'insats',
  month: 'månad',
  gender: 'kön',
  newPersons: 'antal',
  visits: 'besök',
  label: 'benämning',
} as const;
const {
  insats: INSATS,
  month: MONTH,
  gender: GENDER,
  newPersons: PERSONS,
  visits: VISITS,
  label: LABEL,
} = volumeHeadings;

const MAX_COUNT = 1_000_000;
const genderVariable = utfallCodebook.variable('gender');

/** A row of volym.csv as columns of `volume_count`. */
export interface StagedVolume {
  readonly insats_id: string;
  readonly month: LocalDate;
  readonly gender: number;
  readonly new_persons: number;
  readonly visits: number;
  readonly label: string | null;
}

export function volumeRows(columns: readonly FileColumn[], insatser: InsatsLookup, today: LocalDate): RowReader {
  const read = cellReader(columns);
  return {
    errors: headingErrors(columns, { required: [INSATS, MONTH, GENDER, PERSONS], optional: [VISITS, LABEL] }),
    readRow: (cells, line) => {
      const row = new RowCells(line, (column) => read(cells, column));
      const name = read(cells, INSATS);
      const insats = insatser.find(name);
      if (!insats) row.errors.push(unknownInsats(line, INSATS, name, insatser));
      const month = row.requiredMonth(MONTH);
      if (month !== undefined && month > monthOf(today)) {
        row.refuse(MONTH, { sv: 'Månaden ligger i framtiden.', en: 'The month is in the future.' });
      }
      const gender = genderOf(row, read(cells, GENDER));
      const persons = row.wholeNumber(PERSONS, MAX_COUNT);
      const visits = row.wholeNumber(VISITS, MAX_COUNT);
      if (read(cells, PERSONS) === '' && visits === null) {
        row.refuse(PERSONS, { sv: `Fyll i ${PERSONS}.`, en: `Fill in ${PERSONS}.` });
      }
      const label = row.text(LABEL, 200);
      if (!insats || month === undefined || row.errors.length > 0) return { payload: null, errors: row.errors };
      const payload: StagedVolume = {
        insats_id: insats.insatsId,
        month: firstDay(month),
        gender,
        new_persons: persons ?? 0,
        visits: visits ?? 0,
        label,
      };
      return { payload, errors: [] };
    },
  };
}

/** An empty cell is Uppgift saknas. */
function genderOf(row: RowCells, label: string): number {
  const found = label === '' ? undefined : categoryByLabel(genderVariable, label);
  if (label !== '' && !found) {
    row.refuse(
      GENDER,
      {
        sv: `”${label}” är inget svar i kolumnen ${GENDER}.`,
        en: `“${label}” is not an answer in the column ${GENDER}.`,
      },
      genderVariable.categories.map((category) => category.sv),
    );
  }
  return found?.number ?? 0;
}
