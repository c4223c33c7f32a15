import { randomUUID } from 'node:crypto';
import type { InsatsDto, InsatsView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { codePrefixOf } from '@utfall/participation';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { InsatsGoalEntity } from '../../platform/database/entities/insats-goal.js';
import { InsatsEntity } from '../../platform/database/entities/insats.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { goalRow } from './goal-rows.js';
import { placeProblems } from './insats-place-problems.js';
import { insatsRow } from './insats-row.js';
import { insatsView } from './insats-view.js';
import { lockInsatser } from './lock-insatser.js';

/** A new insats or track. Without a code prefix of the form's, one is made from the name. */
export async function createInsats(tx: Transaction, dto: InsatsDto, clock: Clock): Promise<Result<InsatsView>> {
  const { forbundId } = tx.principal;
  const insatsId = randomUUID();
  const neighbours = await lockInsatser(tx);
  const problems = placeProblems(dto, insatsId, neighbours);
  if (problems.length > 0) return invalid(problems);
  const taken = neighbours.map((neighbour) => neighbour.codePrefix);
  const row = {
    ...insatsRow(dto, dto.codePrefix ?? codePrefixOf(dto.name, taken)),
    forbundId,
    insatsId,
    waiting: null,
    waitingUpdatedAt: null,
    version: 1,
  };
  const goals = dto.goals.map((goal) => goalRow(forbundId, insatsId, goal));
  await tx.manager.insert(InsatsEntity, row);
  if (goals.length > 0) await tx.manager.insert(InsatsGoalEntity, goals);
  const after = insatsView(row, goals);
  await recordAudit(tx, {
    at: clock.now(),
    action: 'created',
    subjectType: 'insats',
    subjectId: insatsId,
    insatsId,
    after,
  });
  return success(after);
}
