import { everywhere, reaches, tenant, tenantPolicies, tenantRoles } from './tenant-policies.js';
import { sqlMigration } from './sql-migration.js';

/** A referral has no name and no code: its number is its own, and whom an internal one is about is known by the participation. */
const TABLES = `
CREATE TABLE referral (
  forbund_id uuid NOT NULL REFERENCES forbund,
  referral_id uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  state text NOT NULL CHECK (state IN ('received', 'completionAsked', 'placed', 'queued', 'started', 'declined', 'withdrawn', 'returned')),
  receiver text NOT NULL CHECK (receiver IN ('team', 'insats')),
  asked_insats_id uuid,
  placed_insats_id uuid,
  from_insats_id uuid,
  from_participation_id uuid,
  participation_id uuid,
  referrer smallint NOT NULL CHECK (referrer BETWEEN 1 AND 99),
  unit text CHECK (length(unit) BETWEEN 1 AND 120),
  kommun integer NOT NULL CHECK (kommun BETWEEN 0 AND 9999),
  gender smallint NOT NULL CHECK (gender BETWEEN 0 AND 3),
  received_date date NOT NULL,
  completion_date date,
  placed_date date,
  queued_date date,
  started_date date,
  closed_date date,
  reason text CHECK (length(reason) BETWEEN 1 AND 40),
  papers jsonb NOT NULL DEFAULT '[]',
  follow_up jsonb,
  secrecy_release jsonb,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, referral_id),
  UNIQUE (forbund_id, number),
  FOREIGN KEY (forbund_id, asked_insats_id) REFERENCES insats,
  FOREIGN KEY (forbund_id, placed_insats_id) REFERENCES insats,
  FOREIGN KEY (forbund_id, from_insats_id) REFERENCES insats,
  FOREIGN KEY (forbund_id, from_participation_id, from_insats_id)
    REFERENCES participation (forbund_id, participation_id, insats_id),
  FOREIGN KEY (forbund_id, participation_id, placed_insats_id)
    REFERENCES participation (forbund_id, participation_id, insats_id),
  CHECK (receiver = 'team' OR asked_insats_id IS NOT NULL OR placed_insats_id IS NOT NULL),
  CHECK (from_participation_id IS NULL OR from_insats_id IS NOT NULL),
  -- What the referral team may see hangs on this: an insats has it from the placement on, and never before.
  CHECK (CASE WHEN state IN ('placed', 'queued', 'started') THEN placed_insats_id IS NOT NULL
              WHEN state IN ('received', 'completionAsked') THEN placed_insats_id IS NULL ELSE true END),
  CHECK ((placed_insats_id IS NULL) = (placed_date IS NULL)),
  CHECK ((state = 'started') = (started_date IS NOT NULL)),
  CHECK ((state IN ('declined', 'withdrawn', 'returned')) = (closed_date IS NOT NULL)),
  CHECK (completion_date >= received_date),
  CHECK (placed_date >= received_date),
  CHECK (queued_date >= placed_date),
  CHECK (started_date >= placed_date),
  CHECK (closed_date >= received_date)
);
CREATE INDEX referral_placed ON referral (forbund_id, placed_insats_id);
CREATE INDEX referral_asked ON referral (forbund_id, asked_insats_id);
CREATE INDEX referral_from ON referral (forbund_id, from_insats_id);
CREATE INDEX referral_from_participation ON referral (forbund_id, from_participation_id);
CREATE INDEX referral_participation ON referral (forbund_id, participation_id);

CREATE TABLE referral_event (
  forbund_id uuid NOT NULL,
  event_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  event_no integer NOT NULL CHECK (event_no >= 1),
  event text NOT NULL CHECK (length(event) BETWEEN 1 AND 40),
  state text NOT NULL CHECK (length(state) BETWEEN 1 AND 40),
  on_date date NOT NULL,
  insats_id uuid,
  papers text[] NOT NULL DEFAULT '{}',
  reason text CHECK (length(reason) BETWEEN 1 AND 40),
  note text CHECK (length(note) BETWEEN 1 AND 500),
  at timestamptz NOT NULL,
  actor_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (forbund_id, event_id),
  FOREIGN KEY (forbund_id, referral_id) REFERENCES referral,
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats
);
CREATE UNIQUE INDEX referral_event_order ON referral_event (forbund_id, referral_id, event_no);

CREATE TABLE referral_counter (
  forbund_id uuid NOT NULL REFERENCES forbund,
  year smallint NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (forbund_id, year)
);
`;

const roles = `${tenantRoles}, utfall_referral`;
/** Condition on a referral: the account works in the insats that has it, that it was sent to, or that wrote it. */
const ofOwnInsats = `(${reaches('placed_insats_id')} OR (receiver = 'insats' AND ${reaches('asked_insats_id')}) OR ${reaches('from_insats_id')})`;
/** Condition on a referral: the referral team has it, which ends on the day it is placed (ADR 37). */
const ofTeam = `(receiver = 'team' AND placed_insats_id IS NULL)`;
/** Condition on what belongs to a referral: the role sees the referral itself. */
const ofSeenReferral = `EXISTS (SELECT FROM referral r WHERE r.forbund_id = referral_event.forbund_id AND r.referral_id = referral_event.referral_id)`;

const POLICIES = `
${tenantPolicies(['referral', 'referral_event', 'referral_counter'], roles)}
CREATE POLICY reach ON referral AS RESTRICTIVE TO ${tenantRoles} USING (${ofOwnInsats}) WITH CHECK (${ofOwnInsats});
CREATE POLICY team ON referral AS RESTRICTIVE TO utfall_referral USING (${ofTeam}) WITH CHECK (${ofTeam});
CREATE POLICY reach ON referral_event AS RESTRICTIVE TO ${roles} USING (${ofSeenReferral}) WITH CHECK (true);

-- What the referral team's role needs of the tables that were there.
CREATE POLICY tenant_referral ON idempotency_key TO utfall_referral USING (${tenant}) WITH CHECK (${tenant});
CREATE POLICY tenant_referral ON audit_entry TO utfall_referral USING (${tenant}) WITH CHECK (${tenant});
CREATE POLICY tenant_referral ON audit_content TO utfall_referral USING (${tenant}) WITH CHECK (${tenant});
CREATE POLICY tenant_referral ON account_role TO utfall_referral USING (${tenant});
CREATE POLICY author_referral ON account FOR SELECT TO utfall_referral
  USING (account_id IN (SELECT r.account_id FROM account_role r));
`;

/** Everything but whom an internal referral is about, and which participation it became. */
const TEAM_READS = `forbund_id, referral_id, number, state, receiver, asked_insats_id, placed_insats_id, from_insats_id, referrer, unit,
  kommun, gender, received_date, completion_date, placed_date, queued_date, started_date, closed_date, reason, papers, follow_up,
  secrecy_release, version, created_at, updated_at`;
const TEAM_WRITES = `state, asked_insats_id, referrer, unit, kommun, gender, received_date, completion_date, closed_date, reason, papers,
  follow_up, secrecy_release, version, updated_at`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON referral TO utfall_insats;
GRANT SELECT (${TEAM_READS}) ON referral TO utfall_referral;
GRANT INSERT (forbund_id, referral_id, number, receiver, created_at, ${TEAM_WRITES}) ON referral TO utfall_referral;
GRANT UPDATE (${TEAM_WRITES}) ON referral TO utfall_referral;
GRANT SELECT, INSERT ON referral_event TO utfall_insats, utfall_referral;
GRANT SELECT, INSERT, UPDATE ON referral_counter TO utfall_insats, utfall_referral;
GRANT SELECT, INSERT, DELETE ON idempotency_key TO utfall_referral;
GRANT INSERT ON audit_entry, audit_content TO utfall_referral;
GRANT SELECT (account_id, name) ON account TO utfall_referral;
GRANT SELECT ON account_role TO utfall_referral;
`;

/** Names and dates of every insats, for those who send somebody on to one that they do not reach. */
const DIRECTORY = `
CREATE VIEW insats_directory AS
SELECT forbund_id, insats_id, parent_id, name, kind, start_date, end_date FROM insats;
GRANT SELECT ON insats_directory TO utfall_insats, utfall_referral, utfall_statistics;
`;

/**
 * How aggregates reach referrals: no id, no number, no note. Whoever reaches the whole förbund counts them all, an insats
 * those that it has or that were sent to it.
 */
const FACTS = `
CREATE VIEW referral_fact AS
SELECT forbund_id, coalesce(placed_insats_id, CASE WHEN receiver = 'insats' THEN asked_insats_id END) AS insats_id,
  state, receiver, referrer, unit, kommun, gender, received_date, completion_date, placed_date, started_date, closed_date, reason
FROM referral
WHERE ${everywhere} OR ${reaches(`coalesce(placed_insats_id, CASE WHEN receiver = 'insats' THEN asked_insats_id END)`)};
GRANT SELECT ON referral_fact TO utfall_statistics;
`;

const reachOf = (column: string) =>
  `(reach = '*' OR ${column} = ANY (string_to_array(nullif(reach, ''), ',')::uuid[]))`;
const TENANT_AND_REACH = `
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
  reach text := current_setting('app.insatser', true);
BEGIN`;

/**
 * A role may not write a row that it no longer sees afterwards: giving a referral away runs as the owner, whose tenant policy
 * keeps it to the förbund, and does that alone (ADR 37).
 */
const FUNCTIONS = `
CREATE FUNCTION place_referral(which uuid, into_insats uuid, day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.forbund_id', true), '')::uuid;
BEGIN
  UPDATE referral SET state = 'placed', placed_insats_id = into_insats, placed_date = day, version = version + 1, updated_at = now()
    WHERE forbund_id = tenant AND referral_id = which AND receiver = 'team' AND state = 'received';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'referral % is not the referral team''s to place', which;
  END IF;
END $$;

CREATE FUNCTION send_referral_to_team(which uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$ ${TENANT_AND_REACH}
  UPDATE referral SET state = 'received', receiver = 'team', placed_insats_id = NULL, placed_date = NULL, queued_date = NULL,
      version = version + 1, updated_at = now()
    WHERE forbund_id = tenant AND referral_id = which AND state IN ('received', 'placed', 'queued')
      AND ${reachOf(`coalesce(placed_insats_id, CASE WHEN receiver = 'insats' THEN asked_insats_id END)`)};
  IF NOT FOUND THEN
    RAISE EXCEPTION 'referral % is not the insats''s to send back', which;
  END IF;
END $$;

-- Whom an internal referral is about, for the insats that has it: the same participant gets a participation there.
CREATE FUNCTION participant_of_referral(which uuid) RETURNS uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
AS $$ ${TENANT_AND_REACH}
  RETURN (SELECT p.participant_id FROM referral r
    JOIN participation p ON p.forbund_id = r.forbund_id AND p.participation_id = r.from_participation_id
    WHERE r.forbund_id = tenant AND r.referral_id = which AND ${reachOf('r.placed_insats_id')});
END $$;

-- What the referrals of a participation tell of a person goes with the identity; days, referrer and kommun stay to be counted.
CREATE FUNCTION forget_referrals(forgotten uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$ ${TENANT_AND_REACH}
  PERFORM FROM participation
    WHERE forbund_id = tenant AND participation_id = forgotten AND mode = 2 AND ${reachOf('insats_id')};
  IF NOT FOUND THEN
    RAISE EXCEPTION 'participation % is not anonymous or out of reach', forgotten;
  END IF;
  DELETE FROM audit_content c USING audit_entry e, referral r
    WHERE r.forbund_id = tenant AND (r.participation_id = forgotten OR r.from_participation_id = forgotten)
      AND e.forbund_id = tenant AND e.subject_id = r.referral_id AND e.subject_type = 'referral'
      AND c.forbund_id = tenant AND c.content_id = e.content_id;
  DELETE FROM idempotency_key k USING referral r
    WHERE r.forbund_id = tenant AND (r.participation_id = forgotten OR r.from_participation_id = forgotten)
      AND k.forbund_id = tenant AND k.response->>'id' = r.referral_id::text;
  UPDATE referral_event v SET note = NULL FROM referral r
    WHERE r.forbund_id = tenant AND (r.participation_id = forgotten OR r.from_participation_id = forgotten)
      AND v.forbund_id = tenant AND v.referral_id = r.referral_id;
  UPDATE referral SET participation_id = nullif(participation_id, forgotten),
      from_participation_id = nullif(from_participation_id, forgotten), unit = NULL
    WHERE forbund_id = tenant AND (participation_id = forgotten OR from_participation_id = forgotten);
END $$;

REVOKE ALL ON FUNCTION place_referral(uuid, uuid, date), send_referral_to_team(uuid), participant_of_referral(uuid), forget_referrals(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION place_referral(uuid, uuid, date) TO utfall_referral;
GRANT EXECUTE ON FUNCTION send_referral_to_team(uuid), participant_of_referral(uuid), forget_referrals(uuid) TO utfall_insats;
`;

export const Referrals1700000000010 = sqlMigration('Referrals1700000000010', () =>
  [TABLES, POLICIES, GRANTS, DIRECTORY, FACTS, FUNCTIONS].join('\n'),
);
