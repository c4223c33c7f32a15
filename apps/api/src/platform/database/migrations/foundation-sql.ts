import { everywhere, reachPolicies, reaches, tenant, tenantPolicies, tenantRoles as roles } from './tenant-policies.js';

/**
 * Every key begins with forbund_id, so that the schema fits a sharded PostgreSQL unchanged. Exceptions: forbund itself,
 * and account and session, which exist before a förbund is chosen.
 */
const tables = `
CREATE TABLE forbund (
  forbund_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  optional_variables text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE account (
  account_id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  password_hash text NOT NULL,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (email)
);

CREATE TABLE session (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE insats (
  forbund_id uuid NOT NULL REFERENCES forbund,
  insats_id uuid NOT NULL,
  parent_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('individual', 'structural', 'both')),
  individual_share smallint CHECK (individual_share BETWEEN 1 AND 99),
  owner text CHECK (length(owner) <= 200),
  ledger_code text CHECK (length(ledger_code) BETWEEN 1 AND 40),
  code_prefix text NOT NULL CHECK (code_prefix ~ '^[A-ZÅÄÖ0-9]{2,8}$'),
  start_date date,
  end_date date,
  places integer CHECK (places BETWEEN 0 AND 100000),
  follow_up_places integer CHECK (follow_up_places BETWEEN 0 AND 100000),
  waiting integer CHECK (waiting BETWEEN 0 AND 100000),
  waiting_updated_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, insats_id),
  FOREIGN KEY (forbund_id, parent_id) REFERENCES insats,
  UNIQUE (forbund_id, name),
  UNIQUE (forbund_id, code_prefix),
  CHECK ((kind = 'both') = (individual_share IS NOT NULL)),
  CHECK (end_date >= start_date),
  CHECK (parent_id <> insats_id)
);

CREATE TABLE insats_goal (
  forbund_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  measure text NOT NULL CHECK (measure IN ('workOrStudies', 'workStudiesOrSeeking', 'stepForward', 'ended', 'active')),
  target numeric(12, 4) NOT NULL CHECK (target >= 0),
  gender smallint CHECK (gender IN (1, 2)),
  from_month date CHECK (extract(day FROM from_month) = 1),
  to_month date CHECK (extract(day FROM to_month) = 1),
  PRIMARY KEY (forbund_id, insats_id, goal_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats ON DELETE CASCADE,
  CHECK (to_month >= from_month)
);

CREATE TABLE participant (
  forbund_id uuid NOT NULL REFERENCES forbund,
  participant_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, participant_id)
);

CREATE TABLE participant_code (
  forbund_id uuid NOT NULL,
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  participant_id uuid NOT NULL,
  PRIMARY KEY (forbund_id, code),
  FOREIGN KEY (forbund_id, participant_id) REFERENCES participant
);
CREATE INDEX participant_code_participant ON participant_code (forbund_id, participant_id);

CREATE TABLE code_counter (
  forbund_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (forbund_id, insats_id, year),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats
);

CREATE TABLE participation (
  forbund_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  participant_id uuid,
  code text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, participation_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats,
  FOREIGN KEY (forbund_id, participant_id) REFERENCES participant,
  FOREIGN KEY (forbund_id, code) REFERENCES participant_code,
  CHECK ((participant_id IS NULL) = (code IS NULL))
);
CREATE INDEX participation_insats ON participation (forbund_id, insats_id);
CREATE INDEX participation_participant ON participation (forbund_id, participant_id);
CREATE INDEX participation_code ON participation (forbund_id, code);

CREATE TABLE volume_count (
  forbund_id uuid NOT NULL,
  volume_count_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  gender smallint NOT NULL CHECK (gender BETWEEN 0 AND 3),
  new_persons integer NOT NULL CHECK (new_persons >= 0),
  visits integer NOT NULL DEFAULT 0 CHECK (visits >= 0),
  label text CHECK (length(label) <= 200),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, volume_count_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats
);
CREATE INDEX volume_count_month ON volume_count (forbund_id, month);

CREATE TABLE economy_row (
  forbund_id uuid NOT NULL REFERENCES forbund,
  economy_row_id uuid NOT NULL,
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  name text NOT NULL CHECK (length(name) <= 200),
  type text NOT NULL CHECK (type IN ('insats', 'structural', 'project', 'common')),
  from_month date NOT NULL CHECK (extract(day FROM from_month) = 1),
  to_month date NOT NULL CHECK (extract(day FROM to_month) = 1),
  annual_budget bigint,
  budget bigint,
  outturn bigint,
  forecast bigint,
  PRIMARY KEY (forbund_id, economy_row_id),
  UNIQUE (forbund_id, code, from_month, to_month),
  CHECK (to_month >= from_month)
);
COMMENT ON COLUMN economy_row.outturn IS 'whole öre, as every amount of this table';

CREATE TABLE report_comment (
  forbund_id uuid NOT NULL REFERENCES forbund,
  comment_id uuid NOT NULL,
  insats_id uuid,
  table_id text NOT NULL CHECK (length(table_id) <= 40),
  from_month date NOT NULL,
  to_month date NOT NULL,
  text text NOT NULL CHECK (length(text) <= 4000),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  PRIMARY KEY (forbund_id, comment_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats,
  UNIQUE NULLS NOT DISTINCT (forbund_id, insats_id, table_id, from_month, to_month)
);

CREATE TABLE account_role (
  forbund_id uuid NOT NULL REFERENCES forbund,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  PRIMARY KEY (forbund_id, account_id, role)
);
CREATE INDEX account_role_account ON account_role (account_id);

CREATE TABLE account_insats (
  forbund_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  insats_id uuid NOT NULL,
  PRIMARY KEY (forbund_id, account_id, insats_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats
);
CREATE INDEX account_insats_account ON account_insats (account_id);

CREATE TABLE idempotency_key (
  forbund_id uuid NOT NULL REFERENCES forbund,
  account_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  request_hash text NOT NULL,
  response jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, account_id, key)
);

CREATE TABLE audit_content (
  forbund_id uuid NOT NULL,
  content_id uuid NOT NULL,
  schema_version smallint NOT NULL DEFAULT 1,
  after_image jsonb NOT NULL,
  salt uuid NOT NULL,
  PRIMARY KEY (forbund_id, content_id)
);

CREATE TABLE audit_entry (
  forbund_id uuid NOT NULL REFERENCES forbund,
  audit_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  insats_id uuid,
  content_id uuid,
  PRIMARY KEY (forbund_id, audit_id)
);
CREATE INDEX audit_entry_subject ON audit_entry (forbund_id, subject_id, audit_id);
CREATE INDEX audit_entry_content ON audit_entry (forbund_id, content_id);

CREATE UNLOGGED TABLE import_stage (
  forbund_id uuid NOT NULL,
  import_id uuid NOT NULL,
  row_no integer NOT NULL,
  staged_by text NOT NULL DEFAULT current_setting('app.user_id'),
  payload jsonb NOT NULL,
  PRIMARY KEY (forbund_id, import_id, row_no)
);
`;

/** Tables of one förbund: the tenant policy stands on each. */
const tenantTables = [
  'forbund',
  'insats',
  'insats_goal',
  'participant',
  'participant_code',
  'code_counter',
  'participation',
  'volume_count',
  'economy_row',
  'report_comment',
  'account_role',
  'account_insats',
  'idempotency_key',
  'audit_content',
  'audit_entry',
  'import_stage',
];

/** Tables whose rows belong to one insats: a second, restrictive policy keeps a role to the insatser that it reaches. */
const insatsTables: Record<string, string> = {
  insats: 'insats_id',
  insats_goal: 'insats_id',
  code_counter: 'insats_id',
  participation: 'insats_id',
  volume_count: 'insats_id',
};

const policies = `
${tenantPolicies(tenantTables)}
${reachPolicies(insatsTables)}
CREATE POLICY reach ON report_comment AS RESTRICTIVE TO ${roles}
  USING (CASE WHEN insats_id IS NULL THEN ${everywhere} ELSE ${reaches('insats_id')} END)
  WITH CHECK (CASE WHEN insats_id IS NULL THEN ${everywhere} ELSE ${reaches('insats_id')} END);
CREATE POLICY reach ON economy_row AS RESTRICTIVE TO ${roles}
  USING (${everywhere} OR code IN (SELECT i.ledger_code FROM insats i WHERE i.forbund_id = economy_row.forbund_id));
-- Rows staged by one account are seen by it alone: participations may be among them.
CREATE POLICY reach ON import_stage AS RESTRICTIVE TO ${roles}
  USING (staged_by = (SELECT current_setting('app.user_id', true))) WITH CHECK (true);
CREATE POLICY reach ON audit_entry AS RESTRICTIVE TO utfall_insats
  USING (insats_id IS NOT NULL AND ${reaches('insats_id')}) WITH CHECK (true);
CREATE POLICY reach ON audit_content AS RESTRICTIVE TO utfall_insats
  USING (EXISTS (SELECT FROM audit_entry e WHERE e.forbund_id = audit_content.forbund_id AND e.content_id = audit_content.content_id))
  WITH CHECK (true);

-- Before a förbund is known: accounts, sessions and where an account has roles.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON account TO utfall_owner USING (true);
CREATE POLICY owner ON session TO utfall_owner USING (true);
CREATE POLICY sign_in ON account TO utfall_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON session TO utfall_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON forbund TO utfall_auth USING (true);
CREATE POLICY sign_in ON account_role TO utfall_auth USING (true);
CREATE POLICY sign_in ON account_insats TO utfall_auth USING (true);
-- Only what a session needs of an insats: which tracks belong to it.
CREATE POLICY sign_in ON insats TO utfall_auth USING (true);
CREATE POLICY of_forbund ON account TO utfall_admin
  USING (account_id IN (SELECT r.account_id FROM account_role r)) WITH CHECK (true);
CREATE POLICY author ON account FOR SELECT TO utfall_insats, utfall_statistics, utfall_forbund
  USING (account_id IN (SELECT r.account_id FROM account_role r));
`;

const grants = `
GRANT SELECT (account_id, email, name, password_hash, disabled_at) ON account TO utfall_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO utfall_auth;
GRANT SELECT ON forbund, account_role, account_insats TO utfall_auth;
GRANT SELECT (forbund_id, insats_id, parent_id) ON insats TO utfall_auth;
GRANT UPDATE (password_hash) ON account TO utfall_auth;

GRANT SELECT ON forbund, insats, insats_goal TO utfall_insats, utfall_statistics, utfall_forbund, utfall_admin;
GRANT SELECT (account_id, name) ON account TO utfall_insats, utfall_statistics, utfall_forbund;
GRANT SELECT ON account_role TO utfall_insats, utfall_statistics, utfall_forbund;

GRANT SELECT, INSERT, UPDATE ON participation TO utfall_insats;
GRANT SELECT, INSERT, UPDATE ON participant, code_counter TO utfall_insats;
GRANT INSERT ON participant_code TO utfall_insats;
GRANT UPDATE (waiting, waiting_updated_at, version) ON insats TO utfall_insats;
GRANT SELECT, INSERT, UPDATE, DELETE ON volume_count, report_comment TO utfall_insats;

GRANT SELECT ON volume_count, economy_row, report_comment TO utfall_statistics, utfall_forbund;
GRANT INSERT, UPDATE, DELETE ON insats, insats_goal, economy_row, report_comment TO utfall_forbund;

GRANT SELECT, INSERT, DELETE ON import_stage TO utfall_insats, utfall_forbund;
GRANT SELECT, INSERT ON idempotency_key TO utfall_insats, utfall_forbund, utfall_admin;
GRANT INSERT ON audit_entry, audit_content TO utfall_insats, utfall_forbund, utfall_admin;
GRANT SELECT ON audit_entry, audit_content TO utfall_insats;
-- Who did what, but never the content: it holds rows.
GRANT SELECT ON audit_entry TO utfall_admin;

GRANT INSERT ON forbund TO utfall_admin;
GRANT SELECT, INSERT, UPDATE ON account TO utfall_admin;
GRANT SELECT, INSERT, DELETE ON account_role, account_insats TO utfall_admin;
`;

/**
 * Linking by an exact code (ADR 17): staff never see another insats's codes, only whether the code that the person
 * brought is known. Runs as the owner, whose tenant policy keeps it to the förbund of the transaction.
 */
const functions = `
CREATE FUNCTION participant_of_code(wanted text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT participant_id FROM participant_code WHERE ${tenant} AND code = wanted $$;
REVOKE ALL ON FUNCTION participant_of_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION participant_of_code(text) TO utfall_insats;
`;

export function foundationSql(): string {
  return [tables, policies, grants, functions].join('\n');
}
