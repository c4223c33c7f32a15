/** A column of `participation` that the codebook owns. */
export interface ColumnSchema {
  readonly name: string;
  readonly type: 'smallint' | 'integer' | 'bigint' | 'date' | 'smallint[]';
  readonly notNull: boolean;
  /** Id of the variable that it stores. */
  readonly variable: string;
  /** Whether `participation_fact` shows it. Extents and the exit date stay with the rows. */
  readonly fact: boolean;
}

/** A named CHECK constraint of `participation`; the expression is what stands between the parentheses. */
export interface CheckSchema {
  readonly name: string;
  readonly expression: string;
}

/**
 * Everything that the codebook decides about the database, as plain JSON: kept as a snapshot beside the migrations,
 * so that a change of the codebook without a migration is noticed, and numbers stay what they were.
 */
export interface DatabaseSchema {
  readonly columns: readonly ColumnSchema[];
  readonly checks: readonly CheckSchema[];
  /** Variable id → category id → permanent number. */
  readonly numbers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Statement that makes the covering index of the facts. */
  readonly index: string;
  /** Statements that make the view `participation_fact`, its owner and its readers. */
  readonly view: readonly string[];
}
