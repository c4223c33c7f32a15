/** What the renderer needs of a workbook, so that the library behind it can be changed without it. */
export interface WorkbookSink {
  /** Sheets are written one after the other: opening the next closes the one before. */
  sheet(options: SheetOptions): SheetSink;
  /** Ends the file. Nothing may be written after it. */
  finish(): Promise<Buffer>;
}

export interface SheetOptions {
  /** As a person would name it; the sink makes it lawful and unique. */
  readonly name: string;
  /** In characters. */
  readonly columnWidths: readonly number[];
  /** Rows and columns that stay when the sheet is scrolled; the last frozen row is repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Printed at the top of every page. */
  readonly printHeader: string;
}

export interface SheetSink {
  row(cells: readonly SheetCell[]): void;
  /** Arrows for sorting and choosing on the heading row, over that many columns and the rows under it. */
  filter(headingRow: number, columns: number): void;
}

export type SheetLook = 'plain' | 'stamp' | 'title' | 'heading' | 'total' | 'first' | 'prose' | 'words';

/** null is an empty cell. A text is only ever a text, whatever it begins with. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly look?: SheetLook;
  readonly format?: 'count' | 'percent' | 'tenths';
}
