/** How a row is to be drawn: the same object until something of it is different. */
export interface RowLook {
  /** Who the row is about, or its number. */
  readonly heading: string;
  /** What is wrong, by column. */
  readonly faults: Readonly<Record<string, string>>;
  /** What is wrong with the row as a whole. */
  readonly fault: string;
  /** Columns that are not asked of this row. */
  readonly unasked: ReadonlySet<string>;
}
