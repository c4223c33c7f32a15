import { sqlMigration } from './sql-migration.js';
import { everywhere, reaches, tenantPolicies, tenantRoles } from './tenant-policies.js';

/**
 * Counts of surveys. Nothing here leads to a participation: no id, no code, no day of anybody. That answered are at most the asked,
 * and that the answers to an indicator are the answered of that gender, is true of every row that is ever stored: a result holds
 * the answered of its group, and the two are kept in agreement by a foreign key.
 */
const tables = `
CREATE FUNCTION sum_of(counts integer[]) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT coalesce(sum(n), 0) FROM unnest(counts) n $$;

CREATE TABLE survey_setting (
  forbund_id uuid PRIMARY KEY REFERENCES forbund,
  threshold smallint NOT NULL DEFAULT 5 CHECK (threshold BETWEEN 3 AND 50),
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE survey_indicator (
  forbund_id uuid NOT NULL REFERENCES forbund,
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 99),
  label text CHECK (length(label) BETWEEN 1 AND 200),
  options text[] NOT NULL CHECK (cardinality(options) BETWEEN 2 AND 10),
  PRIMARY KEY (forbund_id, number)
);

CREATE TABLE survey (
  forbund_id uuid NOT NULL REFERENCES forbund,
  survey_id uuid NOT NULL,
  insats_id uuid,
  occasion text NOT NULL CHECK (occasion IN ('round', 'exit')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  place text CHECK (length(place) BETWEEN 1 AND 120),
  from_date date NOT NULL,
  to_date date NOT NULL CHECK (to_date >= from_date),
  analysis text CHECK (length(analysis) BETWEEN 1 AND 4000),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, survey_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats,
  UNIQUE NULLS NOT DISTINCT (forbund_id, insats_id, occasion, name, place)
);
CREATE INDEX survey_dates ON survey (forbund_id, to_date);

CREATE TABLE survey_group (
  forbund_id uuid NOT NULL,
  survey_id uuid NOT NULL,
  gender smallint NOT NULL CHECK (gender BETWEEN 0 AND 3),
  asked integer NOT NULL CHECK (asked BETWEEN 0 AND 100000),
  answered integer NOT NULL CHECK (answered >= 0),
  PRIMARY KEY (forbund_id, survey_id, gender),
  FOREIGN KEY (forbund_id, survey_id) REFERENCES survey ON DELETE CASCADE,
  UNIQUE (forbund_id, survey_id, gender, answered),
  CHECK (answered <= asked)
);

CREATE TABLE survey_result (
  forbund_id uuid NOT NULL,
  survey_id uuid NOT NULL,
  indicator smallint NOT NULL,
  gender smallint NOT NULL,
  answered integer NOT NULL,
  counts integer[] NOT NULL CHECK (array_ndims(counts) = 1 AND cardinality(counts) BETWEEN 3 AND 11 AND 0 <= ALL (counts)),
  PRIMARY KEY (forbund_id, survey_id, indicator, gender),
  FOREIGN KEY (forbund_id, survey_id, gender, answered)
    REFERENCES survey_group (forbund_id, survey_id, gender, answered) ON DELETE CASCADE,
  FOREIGN KEY (forbund_id, indicator) REFERENCES survey_indicator,
  CHECK (sum_of(counts) = answered)
);
COMMENT ON COLUMN survey_result.counts IS 'those who left it out first, then one count for each option';
`;

/** A survey of no insats is the whole förbund's own. */
const reach = `CASE WHEN insats_id IS NULL THEN ${everywhere} ELSE ${reaches('insats_id')} END`;
const ofReached = (table: string) => `
CREATE POLICY reach ON ${table} AS RESTRICTIVE TO ${tenantRoles}
  USING (EXISTS (SELECT FROM survey s WHERE s.forbund_id = ${table}.forbund_id AND s.survey_id = ${table}.survey_id))
  WITH CHECK (EXISTS (SELECT FROM survey s WHERE s.forbund_id = ${table}.forbund_id AND s.survey_id = ${table}.survey_id));`;

const policies = `
${tenantPolicies(['survey_setting', 'survey_indicator', 'survey', 'survey_group', 'survey_result'])}
CREATE POLICY reach ON survey AS RESTRICTIVE TO ${tenantRoles} USING (${reach}) WITH CHECK (${reach});
${['survey_group', 'survey_result'].map(ofReached).join('')}
GRANT SELECT ON survey_setting, survey_indicator, survey, survey_group, survey_result
  TO utfall_insats, utfall_statistics, utfall_forbund;
GRANT INSERT, UPDATE, DELETE ON survey, survey_group, survey_result TO utfall_insats, utfall_forbund;
GRANT INSERT, UPDATE, DELETE ON survey_setting, survey_indicator TO utfall_forbund;
`;

export const Surveys1700000000031 = sqlMigration('Surveys1700000000031', () => [tables, policies].join('\n'));
