import { sqlMigration } from './sql-migration.js';
import { reachPolicies, tenantPolicies } from './tenant-policies.js';

/** An obstacle and the dated steps of its life; which step may follow which is the state table of `libs/activities`. */
const tables = `
CREATE TABLE structural_obstacle (
  forbund_id uuid NOT NULL REFERENCES forbund,
  obstacle_id uuid NOT NULL,
  insats_id uuid,
  owner_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(insats_id, forbund_id)) STORED,
  party smallint NOT NULL CHECK (party BETWEEN 1 AND 5),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  description text CHECK (length(description) BETWEEN 1 AND 4000),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (forbund_id, obstacle_id),
  UNIQUE (forbund_id, obstacle_id, owner_id),
  FOREIGN KEY (forbund_id, insats_id) REFERENCES insats
);

CREATE TABLE obstacle_step (
  forbund_id uuid NOT NULL,
  obstacle_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  step_no smallint NOT NULL CHECK (step_no >= 1),
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
  taken_on date NOT NULL,
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  PRIMARY KEY (forbund_id, obstacle_id, step_no),
  FOREIGN KEY (forbund_id, obstacle_id, owner_id) REFERENCES structural_obstacle (forbund_id, obstacle_id, owner_id),
  CHECK ((step_no = 1) = (state = 1))
);
`;

const names = ['structural_obstacle', 'obstacle_step'];

export const StructuralObstacles1700000000022 = sqlMigration('StructuralObstacles1700000000022', () =>
  [
    tables,
    tenantPolicies(names),
    reachPolicies({ structural_obstacle: 'owner_id', obstacle_step: 'owner_id' }),
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${names.join(', ')} TO utfall_insats, utfall_forbund;
     GRANT SELECT ON ${names.join(', ')} TO utfall_statistics;`,
  ].join('\n'),
);
