import { sqlMigration } from './sql-migration.js';
import { reachPolicies, tenantPolicies } from './tenant-policies.js';

const SLOTS = [1, 2, 3, 4, 5];

/**
 * Counts by insats, month and gender, and nothing that leads to a participation: no id, no code, no day, no account. That
 * yes, no and declined make those who were asked is true of every row that is ever stored.
 */
const tables = `
CREATE TABLE violence_questions (
  forbund_id uuid PRIMARY KEY REFERENCES forbund,
  texts text[] NOT NULL CHECK (cardinality(texts) BETWEEN 1 AND 5),
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE violence_tally (
  forbund_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  gender smallint NOT NULL CHECK (gender BETWEEN 0 AND 3),
  asked integer NOT NULL CHECK (asked >= 0),
  declined integer NOT NULL CHECK (declined >= 0),
  not_asked integer NOT NULL CHECK (not_asked >= 0),
${SLOTS.map((slot) => `  yes_${slot} integer CHECK (yes_${slot} >= 0),\n  no_${slot} integer CHECK (no_${slot} >= 0),`).join('\n')}
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (forbund_id, insats_id, month, gender),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats,
  CHECK (declined <= asked),
${SLOTS.map(
  (slot) =>
    `  CHECK ((yes_${slot} IS NULL) = (no_${slot} IS NULL) AND coalesce(yes_${slot} + no_${slot} + declined = asked, true))`,
).join(',\n')}
);
`;

export const ViolenceTally1700000000023 = sqlMigration('ViolenceTally1700000000023', () =>
  [
    tables,
    tenantPolicies(['violence_questions', 'violence_tally']),
    reachPolicies({ violence_tally: 'insats_id' }),
    `GRANT SELECT ON violence_questions TO utfall_insats, utfall_statistics, utfall_forbund;
     GRANT INSERT, UPDATE ON violence_questions TO utfall_forbund;
     GRANT SELECT, INSERT, UPDATE, DELETE ON violence_tally TO utfall_insats;
     GRANT SELECT ON violence_tally TO utfall_statistics, utfall_forbund;`,
  ].join('\n'),
);
