import type { Text } from '@utfall/codebook';
import type { ColumnFacts, ImportMapping } from '@utfall/participation';

/** How a file was read, so that it can be read in another way. */
export interface DraftFile {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: 'utf8' | 'win1252' | 'cp850' | null;
  readonly delimiter: ';' | ',' | '\t' | '|' | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Line of the file that has the headings, from 1. */
  readonly headingRow: number;
}

/** A file on its way in. Only the account that chose it sees it, for a day. */
export interface ImportDraftView {
  readonly id: string;
  readonly createdAt: string;
  readonly version: number;
  readonly file: DraftFile;
  readonly columns: readonly ColumnFacts[];
  /** The first rows, without the columns that are not read; null = held a personal number. */
  readonly sample: readonly (readonly (string | null)[])[];
  readonly rows: number;
  readonly mapping: ImportMapping;
  /** Insatser that rows may be of. */
  readonly insatser: readonly DraftChoice[];
  /** The mapping is the one of the last file of this shape. */
  readonly remembered: boolean;
  readonly problems: readonly DraftProblem[];
  /** Values that nobody has given a meaning; they block the import. */
  readonly openValues: number;
}

export interface DraftProblem {
  /** `column.3`, `constant.insats` or `columns`. */
  readonly field: string;
  readonly message: string;
  readonly messageEn: string;
}

/** A draft in the list of those that were begun. */
export interface ImportDraftItem {
  readonly id: string;
  readonly createdAt: string;
  readonly fileName: string;
  readonly rows: number;
}

/** GET …/values: what stands in the columns of coded answers, and what it means. */
export interface DraftValuesView {
  readonly version: number;
  readonly columns: readonly DraftValueColumn[];
}

export interface DraftValueColumn {
  /** Variable of the codebook, or `insats`. */
  readonly target: string;
  readonly label: Text;
  /** Headings of the file. */
  readonly headings: readonly string[];
  readonly values: readonly DraftValue[];
  readonly choices: readonly DraftChoice[];
  /** More different values than a list of answers has: only the first are here, and the column must be mapped otherwise. */
  readonly tooMany: boolean;
}

export interface DraftValue {
  readonly value: string;
  readonly count: number;
  /** What it means by what is decided, or as written: a category id or the id of an insats. null = open. */
  readonly answer: string | null;
  /** Written as the codebook has it. */
  readonly exact: boolean;
  /** What it seems to mean; somebody must agree. */
  readonly suggestion: string | null;
}

export interface DraftChoice extends Text {
  readonly id: string;
}

/** What an import of a mapped file will save, and what it will not. */
export interface ImportPreview {
  /** Participations to be saved. */
  readonly rows: number;
  readonly insatser: readonly PreviewCount[];
  /** By month of the start. */
  readonly months: readonly PreviewCount[];
  /** Complete up to a thousand; `duplicateCount` is the full number. */
  readonly duplicates: readonly PreviewDuplicate[];
  readonly duplicateCount: number;
  readonly skipped: number;
}

export interface PreviewCount {
  /** Name of the insats, or a month as 2026-03. */
  readonly name: string;
  readonly rows: number;
  readonly ended: number;
  /** By category id of gender. */
  readonly genders: Readonly<Record<string, number>>;
}

export const duplicateKinds = {
  registered: { sv: 'Redan registrerad, likadan', en: 'Registered already, alike' },
  differs: { sv: 'Redan registrerad, men filen skiljer sig', en: 'Registered already, but the file differs' },
  repeated: { sv: 'Samma deltagande står två gånger i filen', en: 'The same participation stands twice in the file' },
  alikeRegistered: {
    sv: 'Utan kod, men lik en redan registrerad i allt',
    en: 'Without code, but like a registered one in everything',
  },
  alikeInFile: { sv: 'Utan kod, men lik en annan rad i allt', en: 'Without code, but like another row in everything' },
} as const satisfies Record<string, Text>;
export type DuplicateKind = keyof typeof duplicateKinds;

export interface PreviewDuplicate {
  readonly row: number;
  readonly code: string | null;
  readonly kind: DuplicateKind;
  readonly isSkipped: boolean;
}

/** One import of participations that was saved. */
export interface ImportBatchView {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly fileName: string;
  readonly rows: number;
  readonly insatser: readonly string[];
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** GET …/import-batches/:id: what undoing it would do, and what stands in the way. */
export interface ImportBatchDetails extends ImportBatchView {
  /** What would leave the figures; empty when it is undone. */
  readonly effects: readonly PreviewCount[];
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  /** Rows that somebody has touched since: with any, nothing is undone. The first hundred. */
  readonly touched: readonly TouchedRow[];
  readonly touchedCount: number;
}

export interface TouchedRow {
  /** Line of the file. */
  readonly row: number;
  readonly participationId: string;
  readonly code: string | null;
}
