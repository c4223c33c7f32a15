import { utfallCodebook, type Codebook, type MeasureId, type Text, type Unit } from '@utfall/codebook';
import type { ShareRange } from '@utfall/outcome-statistics';

/** Why a figure cannot be computed; sentences are made from these at the edge ({@link reasonText}). */
export type NotComputableReason =
  | 'zeroDenominator'
  | 'missingCost'
  | 'periodNotCovered'
  | 'tooManyExitsWithoutReason'
  | 'undatedSpell'
  | 'noParticipantDays'
  | 'notIndividual'
  | 'tooFew'
  | 'noCapacity';

/** Never NaN, 0, null or '' for what is not there. Numbers are exact decimals as text; money is whole öre. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'notComputable'; readonly reason: NotComputableReason };

/** A figure that knows how it was counted. Screen, Word, Excel and JSON show this and nothing else. */
export interface ReportCell {
  readonly value: CellValue;
  readonly unit: Unit;
  readonly measure: MeasureId;
  /** Exact count above the line of a share or quotient (öre for costs); null where there is none. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Whole per cent, rounded half up from numerator and denominator; null where no share is printed. */
  readonly share: number | null;
  /** What missing exit reasons allow the share to be (counting rule 10); null where none is missing. */
  readonly shareRange: ShareRange | null;
  /** The denominator of a cost quotient if every missing exit reason were the outcome; null where none is missing. */
  readonly rangeDenominator: string | null;
  /** 95 % Wilson interval of the share in whole per cent; null where no share. */
  readonly interval: readonly [number, number] | null;
  /** What was left out of the figure, named and counted; [] when nothing was. */
  readonly leftOut: readonly { readonly what: Text; readonly count: number }[];
}

export type ColumnId = 'woman' | 'man' | 'other' | 'unknown' | 'total' | 'previous';

export interface ReportColumn {
  readonly id: ColumnId;
  readonly label: Text;
}

export interface ReportRow {
  readonly id: string;
  readonly label: Text;
  /** `part` rows add up to the `total` row where the table has one; `measure` rows stand alone. */
  readonly kind: 'part' | 'total' | 'measure';
  /** One per column of the table. */
  readonly cells: readonly ReportCell[];
}

/** The tables that every report can have. */
const fixedTables = [
  'flow',
  'gender',
  'days',
  'outcome',
  'volume',
  'events',
  'eventsHeld',
  'consultations',
  'mentors',
  'obstacles',
  'violence',
  'cost',
  'costByGender',
  'places',
  'quality',
  'referrals',
  'referralWaiting',
] as const;
type FixedTableId = (typeof fixedTables)[number];

/** Ids of the variables that have a table, over the ended with data, in the order of the tables. */
export function dimensionTableIds(codebook: Codebook): readonly string[] {
  return codebook.variables
    .flatMap(({ id, reportOrder }) => (reportOrder === undefined ? [] : [{ id, reportOrder }]))
    .sort((a, b) => a.reportOrder - b.reportOrder)
    .map(({ id }) => id);
}

/** Every table that a report can have; a comment names the one it stands under. */
export const tableIds: readonly string[] = [...fixedTables, ...dimensionTableIds(utfallCodebook)];
/** A fixed table, or the id of a variable. */
export type TableId = FixedTableId | (string & {});

export interface ReportChart {
  /** `bar`: one bar per row and gender side by side; `stacked`: rows stacked by gender. */
  readonly kind: 'bar' | 'stacked';
  /** Row ids drawn, and column ids as series. Values are those of the cells. */
  readonly rows: readonly string[];
  readonly series: readonly ColumnId[];
  /** Draw the share instead of the value. */
  readonly show: 'value' | 'share';
  /** A goal to draw as a line, in the shown unit. */
  readonly goal: number | null;
}

export interface ReportComment {
  readonly text: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface ReportTable {
  readonly id: TableId;
  readonly title: Text;
  readonly rowHeading: Text;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Who the table is about, with n. */
  readonly population: Text;
  /** Printed under the table: definitions that need saying, what was left out, several-answer counts. */
  readonly notes: readonly Text[];
  /** The finding of the table as a sentence; also the chart's accessible name. */
  readonly finding: Text;
  readonly chart: ReportChart | null;
  readonly comment: ReportComment | null;
}

export interface ReportSection {
  /** null = the whole förbund. */
  readonly insatsId: string | null;
  readonly name: string;
  /** 1 for the whole and top insatser, 2 for tracks. */
  readonly level: 1 | 2;
  readonly tables: readonly ReportTable[];
}

export interface MonthRange {
  readonly from: string;
  readonly to: string;
}

export interface Report {
  /** Only the internal edition exists until disclosure control does (ADR 15). */
  readonly edition: 'internal';
  readonly forbund: { readonly id: string; readonly name: string };
  readonly period: MonthRange;
  readonly comparison: MonthRange;
  /** The day the figures were read, Europe/Stockholm. */
  readonly asOf: string;
  readonly sections: readonly ReportSection[];
}
