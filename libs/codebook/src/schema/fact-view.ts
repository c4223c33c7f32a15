import type { ColumnSchema } from './database-schema.js';

/** PostgreSQL's INDEX_MAX_KEYS: included columns count too. */
const MAX_INDEX_COLUMNS = 32;

/**
 * The view through which statistics reach participations (ADR 1, 2 and 4): no code, no free text, and a person
 * only as a number salted per transaction. An unset or empty `app.insatser` gives no rows.
 * `record` numbers the participation in the same way: other views that have it can be put beside the facts without an id. It is
 * not in the covering index, and costs those nothing who do not ask for it.
 */
export function factViewStatements(columns: readonly ColumnSchema[]): string[] {
  const shown = factColumns(columns).join(', ');
  return [
    `CREATE VIEW participation_fact AS
SELECT forbund_id, insats_id, uuid_hash_extended(participation_id, current_setting('app.salt')::bigint) AS record, uuid_hash_extended(participant_id, current_setting('app.salt')::bigint) AS person, active_until, ${shown}
FROM participation
WHERE (SELECT current_setting('app.insatser', true)) = '*' OR insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[])`,
    'ALTER VIEW participation_fact OWNER TO utfall_owner',
    'GRANT SELECT ON participation_fact TO utfall_statistics, utfall_forbund, utfall_insats',
  ];
}

/**
 * The index that answers the view alone. `active_until` stands second: "not ended before the period's start" is a range.
 * @throws RangeError when the codebook has outgrown an index; then statistics need another way to stay fast.
 */
export function coveringIndexStatement(columns: readonly ColumnSchema[]): string {
  const included = ['insats_id', 'participant_id', ...factColumns(columns)];
  if (included.length + 2 > MAX_INDEX_COLUMNS) {
    throw new RangeError(
      `codebook: participation_fact has more columns than an index (${MAX_INDEX_COLUMNS}) can cover`,
    );
  }
  return `CREATE INDEX participation_fact_covering ON participation (forbund_id, active_until) INCLUDE (${included.join(', ')})`;
}

function factColumns(columns: readonly ColumnSchema[]): string[] {
  return columns.filter((column) => column.fact).map((column) => column.name);
}
