import { sqlMigration } from './sql-migration.js';
import { reachPolicies, tenantPolicies } from './tenant-policies.js';

/**
 * What is planned for an insats: places by year, posts by profession and employer, and from when on somebody is warned. No post has
 * a name: who works where is the parties' own register.
 */
const tables = `
CREATE TABLE insats_capacity (
  forbund_id uuid NOT NULL REFERENCES forbund,
  capacity_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  year smallint NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  kind text NOT NULL CHECK (kind IN ('running', 'post', 'group')),
  places integer NOT NULL CHECK (places BETWEEN 1 AND 10000),
  post_percent integer CHECK (post_percent BETWEEN 1 AND 10000),
  groups smallint CHECK (groups BETWEEN 1 AND 200),
  groups_at_once smallint CHECK (groups_at_once BETWEEN 1 AND groups),
  note text CHECK (length(note) BETWEEN 1 AND 500),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, capacity_id),
  UNIQUE (forbund_id, insats_id, year),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats ON DELETE CASCADE,
  CHECK ((kind = 'post') = (post_percent IS NOT NULL)),
  CHECK ((kind = 'group') = (groups IS NOT NULL)),
  CHECK ((kind = 'group') = (groups_at_once IS NOT NULL))
);

CREATE TABLE insats_staff (
  forbund_id uuid NOT NULL REFERENCES forbund,
  staff_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  profession text NOT NULL CHECK (length(profession) BETWEEN 1 AND 40),
  title text CHECK (length(title) BETWEEN 1 AND 80),
  employer text NOT NULL CHECK (employer IN ('arbetsformedlingen', 'forsakringskassan', 'region', 'kommun', 'forbund', 'others')),
  percent smallint NOT NULL CHECK (percent BETWEEN 1 AND 100),
  filled boolean NOT NULL,
  from_date date NOT NULL,
  to_date date CHECK (to_date >= from_date),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, staff_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats ON DELETE CASCADE
);
CREATE INDEX insats_staff_of ON insats_staff (forbund_id, insats_id);

CREATE TABLE insats_place_setting (
  forbund_id uuid NOT NULL REFERENCES forbund,
  insats_id uuid NOT NULL,
  longest_months smallint CHECK (longest_months BETWEEN 1 AND 120),
  empty_below smallint NOT NULL CHECK (empty_below BETWEEN 1 AND 100),
  empty_months smallint NOT NULL CHECK (empty_months BETWEEN 1 AND 12),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, insats_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats ON DELETE CASCADE
);
`;

const names = ['insats_capacity', 'insats_staff', 'insats_place_setting'];

/**
 * Pauses without an id of anybody: what was registered in error (exit reason 12) and places of others (2) are in no count of places.
 * An open pause ends with its participation.
 */
const facts = `
CREATE VIEW pause_fact AS
SELECT s.forbund_id, s.insats_id, p.gender, s.from_date,
  CASE WHEN least(s.to_date, p.end_date) IS NULL THEN 'infinity'::date ELSE least(s.to_date, p.end_date) END AS paused_until
FROM participation_pause s
JOIN participation p ON p.forbund_id = s.forbund_id AND p.participation_id = s.participation_id
WHERE p.exit_reason IS DISTINCT FROM 12 AND p.place IS DISTINCT FROM 2
  AND ((SELECT current_setting('app.insatser', true)) = '*'
    OR s.insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]));
GRANT SELECT ON pause_fact TO utfall_statistics, utfall_forbund, utfall_insats;
`;

export const Places1700000000026 = sqlMigration('Places1700000000026', () =>
  [
    tables,
    tenantPolicies(names),
    reachPolicies(Object.fromEntries(names.map((name) => [name, 'insats_id']))),
    `GRANT SELECT ON ${names.join(', ')} TO utfall_insats, utfall_statistics, utfall_forbund;
     GRANT INSERT, UPDATE, DELETE ON ${names.join(', ')} TO utfall_insats, utfall_forbund;`,
    facts,
  ].join('\n'),
);
