/** Condition: the row is of the transaction's förbund. The sub-selects are evaluated once per query instead of once per row. */
export const tenant = `forbund_id = (SELECT nullif(current_setting('app.forbund_id', true), '')::uuid)`;
/** Condition: the account reaches every insats of the förbund. */
export const everywhere = `(SELECT current_setting('app.insatser', true)) = '*'`;
/** Condition: the account reaches the insats that the column names. */
export const reaches = (column: string) =>
  `(${everywhere} OR ${column} = ANY (string_to_array(nullif((SELECT current_setting('app.insatser', true)), ''), ',')::uuid[]))`;
/** The roles that work inside a förbund; `utfall_owner` has the tenant policy too, since views and functions run as it. */
export const tenantRoles = 'utfall_insats, utfall_statistics, utfall_forbund, utfall_admin';

/**
 * Row security of tables whose rows belong to one förbund: every new table needs it.
 * @param roles besides `utfall_owner`; a migration that brings a role of its own names it here
 */
export function tenantPolicies(tables: readonly string[], roles = tenantRoles): string {
  return tables
    .map(
      (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO utfall_owner, ${roles} USING (${tenant}) WITH CHECK (${tenant});`,
    )
    .join('');
}

/**
 * A second, restrictive policy for tables whose rows belong to one insats: it keeps a role to the insatser that it reaches.
 * @param columns table → the column that names the insats
 */
export function reachPolicies(columns: Readonly<Record<string, string>>, roles = tenantRoles): string {
  return Object.entries(columns)
    .map(
      ([table, column]) => `
CREATE POLICY reach ON ${table} AS RESTRICTIVE TO ${roles} USING (${reaches(column)}) WITH CHECK (${reaches(column)});`,
    )
    .join('');
}
