import type { CheckSchema, ColumnSchema, DatabaseSchema } from './database-schema.js';

/** Follows the exit date, never NULL: one index range answers who is active in a period. */
const ACTIVE_UNTIL =
  "ALTER TABLE participation ADD COLUMN active_until date GENERATED ALWAYS AS (coalesce(end_date, 'infinity'::date)) STORED";

/**
 * The statements that take the database from one schema to the next; `previous` null = the first migration, on a
 * `participation` table that has its structural columns. Without change the list is empty.
 * @throws RangeError for what must never happen: a column or a category removed or changed, a number moved, a NOT NULL
 *   column added to rows that exist.
 */
export function migrationSql(previous: DatabaseSchema | null, next: DatabaseSchema): string[] {
  if (previous) assertOnlyGrows(previous, next);
  const known = new Set(previous?.columns.map((column) => column.name));
  const added = next.columns.filter((column) => !known.has(column.name));
  const { dropped, made } = checkChanges(previous?.checks ?? [], next.checks);
  const viewChanged = previous?.view.join() !== next.view.join() || previous.index !== next.index;
  return [
    ...(previous && viewChanged ? ['DROP VIEW participation_fact', 'DROP INDEX participation_fact_covering'] : []),
    ...dropped.map((check) => `ALTER TABLE participation DROP CONSTRAINT ${check.name}`),
    ...added.map(addColumn),
    ...(previous ? [] : [ACTIVE_UNTIL]),
    ...made.map((check) => `ALTER TABLE participation ADD CONSTRAINT ${check.name} CHECK (${check.expression})`),
    ...(viewChanged ? [next.index, ...next.view] : []),
  ];
}

function addColumn({ name, type, notNull }: ColumnSchema): string {
  return `ALTER TABLE participation ADD COLUMN ${name} ${type}${notNull ? ' NOT NULL' : ''}`;
}

function checkChanges(previous: readonly CheckSchema[], next: readonly CheckSchema[]) {
  const expressions = (checks: readonly CheckSchema[]) => new Map(checks.map((c) => [c.name, c.expression]));
  const before = expressions(previous);
  const after = expressions(next);
  return {
    dropped: previous.filter((check) => after.get(check.name) !== check.expression),
    made: next.filter((check) => before.get(check.name) !== check.expression),
  };
}

function assertOnlyGrows(previous: DatabaseSchema, next: DatabaseSchema): void {
  for (const column of previous.columns) {
    const now = next.columns.find(({ name }) => name === column.name);
    if (!now) throw new RangeError(`codebook: column ${column.name} is gone; close its categories instead`);
    if (now.type !== column.type || now.notNull !== column.notNull || now.variable !== column.variable) {
      throw new RangeError(`codebook: column ${column.name} has changed; add a new variable instead`);
    }
  }
  const added = next.columns.filter((column) => !previous.columns.some(({ name }) => name === column.name));
  const impossible = added.find((column) => column.notNull);
  if (impossible) throw new RangeError(`codebook: column ${impossible.name} would be empty in rows that exist`);
  for (const [variable, numbers] of Object.entries(previous.numbers)) {
    for (const [id, number] of Object.entries(numbers)) {
      const now = next.numbers[variable]?.[id];
      if (now === undefined) throw new RangeError(`codebook: category ${variable}.${id} is gone; close it instead`);
      if (now !== number) throw new RangeError(`codebook: the number of ${variable}.${id} is ${number} for ever`);
    }
  }
}
