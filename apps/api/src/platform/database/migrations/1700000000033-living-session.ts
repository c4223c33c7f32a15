import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every request begins with the look-up of its session: one statement that the idle role may run, instead of a transaction of
 * four (ADR 3). It does with the rights of `utfall_auth` what that role did before, and tells nothing to whoever lacks the token.
 * An insats that an account is given reaches its tracks too.
 */
const LIVING_SESSION = `
CREATE FUNCTION living_session(hash bytea, moment timestamptz, idle_since timestamptz, seen_before timestamptz)
  RETURNS TABLE (account_id uuid, email text, name text, forbund json)
  LANGUAGE sql SECURITY DEFINER SET search_path = public
AS $$
UPDATE session SET last_seen_at = moment
  WHERE token_hash = hash AND expires_at > moment AND last_seen_at >= idle_since AND last_seen_at < seen_before;
SELECT a.account_id, a.email, a.name,
  (SELECT coalesce(json_agg(json_build_object(
      'id', f.forbund_id, 'slug', f.slug, 'name', f.name, 'optional_variables', f.optional_variables, 'roles', r.roles,
      'insatser', (SELECT coalesce(json_agg(DISTINCT i.insats_id), '[]')
                   FROM account_insats ai JOIN insats i ON i.forbund_id = ai.forbund_id
                     AND (i.insats_id = ai.insats_id OR i.parent_id = ai.insats_id)
                   WHERE ai.account_id = a.account_id AND ai.forbund_id = f.forbund_id))), '[]')
   FROM (SELECT ar.forbund_id, json_agg(ar.role ORDER BY ar.role) AS roles FROM account_role ar
         WHERE ar.account_id = a.account_id GROUP BY ar.forbund_id) r
   JOIN forbund f ON f.forbund_id = r.forbund_id)
FROM session s JOIN account a ON a.account_id = s.account_id
WHERE s.token_hash = hash AND s.expires_at > moment AND s.last_seen_at >= idle_since AND a.disabled_at IS NULL
$$`;

export class LivingSession1700000000033 implements MigrationInterface {
  readonly name = 'LivingSession1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    // Whoever makes a function owns it, and needs the right to make things for that moment.
    await runner.query(`GRANT CREATE ON SCHEMA public TO utfall_auth`);
    await runner.query(`SET LOCAL ROLE utfall_auth`);
    await runner.query(LIVING_SESSION);
    await runner.query(`REVOKE ALL ON FUNCTION living_session FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION living_session TO utfall_none, utfall_auth`);
    await runner.query(`RESET ROLE`);
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM utfall_auth`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations are not undone: restore a backup instead.'));
  }
}
