import { reachPolicies, tenantPolicies } from './tenant-policies.js';
import { sqlMigration } from './sql-migration.js';

/**
 * A förbund's own questions (ADR 44). The definitions are seen by every role, as the codebook is. Answers belong to a
 * participation and name its insats; the kind stands in both tables, so that a question cannot change it under an answer.
 */
const TABLES = `
CREATE TABLE question (
  forbund_id uuid NOT NULL REFERENCES forbund,
  question_id uuid NOT NULL,
  insats_id uuid,
  place integer NOT NULL,
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
  label_en text NOT NULL CHECK (length(label_en) BETWEEN 1 AND 120),
  heading_key text NOT NULL,
  meaning text NOT NULL CHECK (length(meaning) <= 500),
  meaning_en text NOT NULL CHECK (length(meaning_en) <= 500),
  kind text NOT NULL CHECK (kind IN ('single', 'several', 'number', 'date')),
  asked_at text NOT NULL CHECK (asked_at IN ('enrolment', 'exit', 'followUp')),
  required boolean NOT NULL,
  sensitive boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  unit text CHECK (length(unit) BETWEEN 1 AND 40),
  min_value integer,
  max_value integer CHECK (max_value >= min_value),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, question_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats,
  UNIQUE (forbund_id, question_id, kind),
  UNIQUE (forbund_id, heading_key),
  CHECK (kind = 'number' OR (unit IS NULL AND min_value IS NULL AND max_value IS NULL))
);

CREATE TABLE question_category (
  forbund_id uuid NOT NULL,
  question_id uuid NOT NULL,
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 1000),
  place smallint NOT NULL,
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
  label_en text NOT NULL CHECK (length(label_en) BETWEEN 1 AND 120),
  valid_to date,
  PRIMARY KEY (forbund_id, question_id, number),
  FOREIGN KEY (forbund_id, question_id) REFERENCES question
);

CREATE TABLE question_answer (
  forbund_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  question_id uuid NOT NULL,
  kind text NOT NULL,
  coded integer,
  amount integer,
  day date,
  PRIMARY KEY (forbund_id, participation_id, question_id),
  FOREIGN KEY (forbund_id, participation_id, insats_id) REFERENCES participation (forbund_id, participation_id, insats_id)
    ON UPDATE CASCADE,
  FOREIGN KEY (forbund_id, question_id, kind) REFERENCES question (forbund_id, question_id, kind),
  CHECK ((coded IS NOT NULL) = (kind IN ('single', 'several'))),
  CHECK ((amount IS NOT NULL) = (kind = 'number')),
  CHECK ((day IS NOT NULL) = (kind = 'date')),
  CHECK (coded >= 0)
);
CREATE INDEX question_answer_question ON question_answer (forbund_id, question_id);
COMMENT ON COLUMN question_answer.coded IS 'category number, or the bit set of several answers; 0 = Uppgift saknas';
`;

/**
 * The view through which statistics reach the answers: no code, no id, and a person only as the salted number that
 * participation_fact gives. Dates are not shown: a day may point out a person, and no figure is made of it.
 */
const VIEW = `
CREATE VIEW question_answer_fact AS
SELECT a.forbund_id, a.insats_id, a.question_id,
       uuid_hash_extended(p.participant_id, current_setting('app.salt')::bigint) AS person,
       p.mode, p.gender, p.place, p.exit_reason, p.destination, p.start_date, p.active_until, a.coded, a.amount
FROM question_answer a
JOIN participation p ON p.forbund_id = a.forbund_id AND p.participation_id = a.participation_id
WHERE (SELECT current_setting('app.insatser', true)) = '*' OR a.insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]);
GRANT SELECT ON question_answer_fact TO utfall_statistics, utfall_forbund, utfall_insats;
`;

const GRANTS = `
GRANT SELECT ON question, question_category TO utfall_insats, utfall_statistics, utfall_forbund, utfall_admin;
GRANT INSERT, UPDATE ON question TO utfall_forbund;
GRANT INSERT, UPDATE, DELETE ON question_category TO utfall_forbund;
GRANT SELECT, INSERT, UPDATE, DELETE ON question_answer TO utfall_insats;
`;

export const OwnQuestions1700000000024 = sqlMigration('OwnQuestions1700000000024', () =>
  [
    TABLES,
    tenantPolicies(['question', 'question_category', 'question_answer']),
    reachPolicies({ question_answer: 'insats_id' }),
    VIEW,
    GRANTS,
  ].join('\n'),
);
