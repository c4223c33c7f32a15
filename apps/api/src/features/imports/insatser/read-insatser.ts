import { CODE_PREFIX } from '@utfall/participation';
import { type FileColumn, cellReader, headingErrors } from '../file/headings.js';
import { RowCells } from '../file/row-cells.js';
import type { RowReader } from '../import-kind.js';

export const insatsHeadings = {
  name: 'insats',
  parent: 'överordnad insats',
  kind: 'inriktning',
  individualShare: 'andel individinriktad %',
  owner: 'insatsägare',
  ledgerCode: 'ekonomikod',
  codePrefix: 'kodprefix',
  startDate: 'startdatum',
  endDate: 'slutdatum',
  places: 'platser per år',
  followUpPlaces: 'uppföljningsplatser',
  goal: 'mål arbete eller studier %',
} as const;
export type InsatsField = keyof typeof insatsHeadings;
const H = insatsHeadings;

export const kindLabels = { individual: 'Individinriktad', structural: 'Strukturövergripande', both: 'Båda' } as const;
export type InsatsKind = keyof typeof kindLabels;

const MAX_PLACES = 100_000;

/** A row of insatser.csv. A field whose column the file lacks is absent: the file says nothing about it. */
export interface InsatsRowInFile {
  readonly name: string;
  readonly parent?: string | null;
  readonly kind: InsatsKind;
  /** Whole per cent. */
  readonly individualShare?: number | null;
  readonly owner?: string | null;
  readonly ledgerCode?: string | null;
  readonly codePrefix?: string | null;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly places?: number | null;
  readonly followUpPlaces?: number | null;
  /** Share of those ended who go to work or studies, as decimal text: `0.4000`. */
  readonly goal?: string | null;
}

export function insatsRows(columns: readonly FileColumn[]): RowReader {
  const read = cellReader(columns);
  const names = Object.values(H);
  const required: readonly string[] = [H.name, H.kind];
  const optional = names.filter((name) => !required.includes(name));
  const errors = headingErrors(columns, { required, optional });
  const has = hasColumn(columns);
  return {
    errors,
    readRow: (cells, line) => {
      const row = new RowCells(line, (column) => read(cells, column));
      const kind = row.oneOf(H.kind, kindLabels);
      const share = row.wholeNumber(H.individualShare, 99);
      const values: Omit<InsatsRowInFile, 'kind'> = {
        name: row.requiredText(H.name, 200),
        parent: row.text(H.parent, 200),
        individualShare: share,
        owner: row.text(H.owner, 200),
        ledgerCode: row.text(H.ledgerCode, 40),
        codePrefix: prefixOf(row),
        startDate: row.date(H.startDate),
        endDate: row.date(H.endDate),
        places: row.wholeNumber(H.places, MAX_PLACES),
        followUpPlaces: row.wholeNumber(H.followUpPlaces, MAX_PLACES),
        goal: shareText(row.percent(H.goal)),
      };
      if (kind !== undefined && (kind === 'both') !== (share !== null && share > 0)) {
        row.refuse(H.individualShare, {
          sv: 'Skriv hela procent 1–99 när inriktningen är Båda, annars ingenting.',
          en: 'Write whole per cent 1–99 when the kind is Båda, otherwise nothing.',
        });
      }
      if (values.startDate && values.endDate && values.endDate < values.startDate) {
        row.refuse(H.endDate, {
          sv: 'Slutdatum ligger före startdatum.',
          en: 'The end date is before the start date.',
        });
      }
      if (kind === undefined || row.errors.length > 0) return { payload: null, errors: row.errors };
      const said = Object.entries({ ...values, kind }).filter(([field]) => has(H[field as InsatsField]));
      return { payload: Object.fromEntries(said), errors: [] };
    },
  };
}

function hasColumn(columns: readonly FileColumn[]): (name: string) => boolean {
  const present = cellReader(columns.map(({ heading }) => ({ heading, index: 0 })));
  return (name) => present(['yes'], name) === 'yes';
}

function prefixOf(row: RowCells): string | null {
  const prefix = row.text(H.codePrefix, 40);
  if (prefix === null || CODE_PREFIX.test(prefix)) return prefix;
  row.refuse(H.codePrefix, {
    sv: 'Kodprefixet ska vara 2–8 versaler eller siffror.',
    en: 'The code prefix must be 2–8 capital letters or digits.',
  });
  return null;
}

/** 4000 hundredths of a per cent are the share 0.4000. */
function shareText(hundredths: number | null): string | null {
  if (hundredths === null) return null;
  const digits = String(hundredths).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
