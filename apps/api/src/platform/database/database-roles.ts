/** The database roles of ADR 1–2. `utfall_owner` owns every table and view; sessions start as `utfall_none`. */
export const ownerRole = 'utfall_owner';
export const idleRole = 'utfall_none';
export const workRoles = [
  'utfall_auth',
  'utfall_insats',
  'utfall_referral',
  'utfall_statistics',
  'utfall_forbund',
  'utfall_admin',
] as const;
export type WorkRole = (typeof workRoles)[number];

/**
 * Makes the roles where they are missing and lets the connecting user become them. Roles belong to the whole server:
 * two databases may do this at the same moment, so a role made by another in between is no error.
 */
export function createRolesSql(): string {
  const names = [ownerRole, idleRole, ...workRoles];
  return names
    .map(
      (name) => `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN
    CREATE ROLE ${name} NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  -- From version 16 a membership may lack the right to SET ROLE: the one that CREATEROLE gives its maker does.
  IF NOT pg_has_role(current_user, '${name}',
      CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    EXECUTE format('GRANT ${name} TO %I', current_user);
  END IF;
EXCEPTION WHEN unique_violation THEN NULL;
END $$;`,
    )
    .join('\n');
}
