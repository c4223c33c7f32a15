import type { ParticipationView } from '@utfall/api-contract';

/** Enrolments of people who begin, or exits of people who are there. */
export type SheetKind = 'enrol' | 'exit';

/** One person of the grid: what is written in the cells, as text, by column. */
export interface SheetRow {
  readonly id: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Whose exit it is. */
  readonly of?: ParticipationView;
}

/** The grid as a value: every change is a new one, so that it can be undone, and untouched rows stay the same objects. */
export interface Sheet {
  readonly insatsId: string;
  /** What is the same for everybody, by column: those columns are not in the grid. */
  readonly common: Readonly<Record<string, string>>;
  readonly rows: readonly SheetRow[];
}

export interface CellChange {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export function emptySheet(rows = 0): Sheet {
  return addRows({ insatsId: '', common: {}, rows: [] }, rows);
}

/** Empty rows at the end. */
export function addRows(sheet: Sheet, count: number, cells: SheetRow['cells'] = {}): Sheet {
  const first = nextId(sheet);
  const added = Array.from({ length: count }, (_, i): SheetRow => ({ id: first + i, cells }));
  return { ...sheet, rows: [...sheet.rows, ...added] };
}

/** Copies of the rows, right after the last of them. */
export function duplicateRows(sheet: Sheet, ids: readonly number[]): Sheet {
  const copied = sheet.rows.filter(({ id }) => ids.includes(id));
  const first = nextId(sheet);
  const copies = copied.map(({ cells }, i): SheetRow => ({ id: first + i, cells }));
  const after = sheet.rows.findLastIndex(({ id }) => ids.includes(id)) + 1;
  return { ...sheet, rows: [...sheet.rows.slice(0, after), ...copies, ...sheet.rows.slice(after)] };
}

export function removeRows(sheet: Sheet, ids: readonly number[]): Sheet {
  return { ...sheet, rows: sheet.rows.filter(({ id }) => !ids.includes(id)) };
}

/** The sheet with other texts in some cells; a row that nothing changes in is the same object as before. */
export function setCells(sheet: Sheet, changes: readonly CellChange[]): Sheet {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const rows = sheet.rows.map((row) => {
    const changed = (byRow.get(row.id) ?? []).filter(({ column, text }) => (row.cells[column] ?? '') !== text);
    if (changed.length === 0) return row;
    const cells = { ...row.cells, ...Object.fromEntries(changed.map(({ column, text }) => [column, text])) };
    return { ...row, cells };
  });
  return rows.every((row, i) => row === sheet.rows[i]) ? sheet : { ...sheet, rows };
}

/** The text of the first of the rows in the rows under it, column by column. */
export function fillDown(sheet: Sheet, ids: readonly number[], columns: readonly string[]): Sheet {
  const [first, ...others] = sheet.rows.filter(({ id }) => ids.includes(id));
  if (!first) return sheet;
  const changes = others.flatMap(({ id }) =>
    columns.map((column) => ({ row: id, column, text: first.cells[column] ?? '' })),
  );
  return setCells(sheet, changes);
}

/** What stands in the cell, or for everybody. */
export function textIn({ common }: Pick<Sheet, 'common'>, { cells }: SheetRow, column: string): string {
  return cells[column] || (common[column] ?? '');
}

/** Whether nothing of its own is written in the row. */
export function isBlank({ cells }: SheetRow): boolean {
  return Object.values(cells).every((text) => text.trim() === '');
}

function nextId({ rows }: Sheet): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1;
}
