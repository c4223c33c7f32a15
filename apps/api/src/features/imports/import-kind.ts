import type { ImportError, PermissionId } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { FileColumn } from './file/headings.js';
import type { StagedRow } from './stage-rows.js';

/** One row of the file, read: what is to be staged, or why not. */
export interface RowReading {
  readonly payload: object | null;
  readonly errors: readonly ImportError[];
}

export interface RowReader {
  /** What is wrong with the headings. When there is anything, no row is read. */
  readonly errors: readonly ImportError[];
  readRow(cells: readonly string[], line: number): RowReading;
}

/** The rows that an import has staged, for the statements of its last transaction. */
export interface Stage {
  readonly forbundId: string;
  readonly importId: string;
  readonly at: Date;
  readonly fileName: string;
}

/** What can only be seen of all rows together, or beside what is stored. */
export interface SetErrors {
  /** The first thousand. */
  readonly errors: readonly ImportError[];
  readonly count: number;
}

export const NO_ERRORS: SetErrors = { errors: [], count: 0 };

export interface Saved {
  /** Rows of the file that were saved. */
  readonly rows: number;
  /** For the person, in Swedish: «109 deltaganden i 2 insatser». */
  readonly summary: string;
  /** For the audit trail. */
  readonly counts: Readonly<Record<string, number>>;
  /** Id under which it can be undone; absent for what cannot. */
  readonly batchId?: string;
}

/** An import that knows what its rows are judged against. */
export interface PreparedImport {
  openRows(columns: readonly FileColumn[]): RowReader;
  /**
   * Of each portion of rows, in the transaction that stages it: what leaves its trace whatever becomes of the import. After an
   * error the rows are not compared with what is stored.
   */
  readonly lookUp?: (tx: Transaction, stage: Stage, rows: readonly StagedRow[]) => Promise<SetErrors>;
  /** Set-wise, before anything is saved and also when rows were refused: the list of errors is to be complete. */
  check(tx: Transaction, stage: Stage): Promise<SetErrors>;
  /** Set-wise, in the transaction of `check`; whatever it throws rolls everything back. */
  save(tx: Transaction, stage: Stage): Promise<Saved>;
}

/** One kind of file. */
export interface ImportKindDefinition {
  readonly permission: PermissionId;
  /** Rows that a file may have; the limit of the file's size where absent. */
  readonly maxRows?: number;
  prepare(tx: Transaction, today: LocalDate): Promise<PreparedImport>;
}
