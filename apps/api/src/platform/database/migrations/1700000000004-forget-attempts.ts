import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A key of a repeated request is kept with a hash of the request, and the answers of an enrolment are few enough to be
 * guessed from it. So keys go after a week, by whoever claims the next, and with the identity of an anonymised participation.
 */
const FORGET_ATTEMPTS = `
GRANT DELETE ON idempotency_key TO utfall_insats, utfall_forbund, utfall_admin;

CREATE FUNCTION forget_attempts(forgotten uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  reach text := current_setting('app.insatser', true);
BEGIN
  PERFORM FROM participation
    WHERE forbund_id = tenant AND participation_id = forgotten AND mode = 2
      AND (reach = '*' OR insats_id = ANY (string_to_array(nullif(reach, ''), ',')::uuid[]));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'participation % is not anonymous or out of reach', forgotten;
  END IF;
  DELETE FROM idempotency_key WHERE forbund_id = tenant AND response->>'id' = forgotten::text;
END $$;
REVOKE ALL ON FUNCTION forget_attempts(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_attempts(uuid) TO utfall_insats;
`;

export class ForgetAttempts1700000000004 implements MigrationInterface {
  readonly name = 'ForgetAttempts1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE utfall_owner`);
    await runner.query(FORGET_ATTEMPTS);
    await runner.query(`RESET ROLE`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('What was forgotten does not come back: restore a backup instead.'));
  }
}
