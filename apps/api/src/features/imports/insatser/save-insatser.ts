import { randomUUID } from 'node:crypto';
import type { InsatsView } from '@utfall/api-contract';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { counted } from '../counted.js';
import type { Saved, SetErrors, Stage } from '../import-kind.js';
import { type InsatsPlan, planInsatser } from './plan-insatser.js';
import type { InsatsRowInFile } from './read-insatser.js';
import { lockStoredInsatser, type StoredInsats } from './stored-insatser.js';

async function plan(tx: Transaction, stage: Stage): Promise<InsatsPlan> {
  const stored = await lockStoredInsatser(tx);
  const rows = await tx.query<{ row: number; insats: InsatsRowInFile }>(
    `SELECT row_no AS row, payload AS insats FROM import_stage WHERE forbund_id = $1 AND import_id = $2 ORDER BY row_no`,
    [stage.forbundId, stage.importId],
  );
  return planInsatser(rows, stored, randomUUID);
}

export async function checkInsatser(tx: Transaction, stage: Stage): Promise<SetErrors> {
  const { errors } = await plan(tx, stage);
  return { errors, count: errors.length };
}

export async function saveInsatser(tx: Transaction, stage: Stage): Promise<Saved> {
  const { created, unchanged } = await plan(tx, stage);
  // One statement: a track may stand before its parent.
  await tx.query(
    `INSERT INTO insats (forbund_id, insats_id, parent_id, name, kind, individual_share, owner, ledger_code, code_prefix,
                         start_date, end_date, places, follow_up_places)
     SELECT $1, r.id, r."parentId", r.name, r.kind, r."individualShare", r.owner, r."ledgerCode", r."codePrefix",
            r."startDate", r."endDate", r.places, r."followUpPlaces"
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "parentId" uuid, name text, kind text, "individualShare" smallint, owner text,
       "ledgerCode" text, "codePrefix" text, "startDate" date, "endDate" date, places integer, "followUpPlaces" integer)`,
    [stage.forbundId, JSON.stringify(created)],
  );
  for (const insats of created) {
    const goals = insats.goal === null ? [] : [await saveGoal(tx, insats.id, insats.goal)];
    await recordAudit(tx, {
      at: stage.at,
      action: 'created',
      subjectType: 'insats',
      subjectId: insats.id,
      insatsId: insats.id,
      after: imageOf(insats, goals),
    });
  }
  const tracks = created.filter(({ parentId }) => parentId !== null).length;
  const same = unchanged === 0 ? '' : `, ${unchanged} fanns redan och är oförändrade`;
  const made = counted(created.length, 'insats', 'insatser');
  return {
    rows: created.length,
    summary: `${made}${tracks === 0 ? '' : `, varav ${tracks} spår`}${same}`,
    counts: { rows: created.length, tracks, unchanged },
  };
}

async function saveGoal(tx: Transaction, insatsId: string, target: string): Promise<InsatsView['goals'][number]> {
  const id = randomUUID();
  await tx.query(
    `INSERT INTO insats_goal (forbund_id, insats_id, goal_id, measure, target) VALUES ($1, $2, $3, 'workOrStudies', $4)`,
    [tx.principal.forbundId, insatsId, id, target],
  );
  return { id, measure: 'workOrStudies', target, gender: null, from: null, to: null };
}

/** The same picture as an insats made in the form leaves. */
function imageOf(insats: StoredInsats, goals: InsatsView['goals']): InsatsView {
  const { goal: _, ...rest } = insats;
  return { ...rest, waiting: null, waitingUpdatedAt: null, goals, version: 1 };
}
