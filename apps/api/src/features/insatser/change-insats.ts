import type { InsatsDto, InsatsView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { InsatsGoalEntity } from '../../platform/database/entities/insats-goal.js';
import { InsatsEntity } from '../../platform/database/entities/insats.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { goalRow } from './goal-rows.js';
import { participationProblems } from './insats-participation-problems.js';
import { placeProblems } from './insats-place-problems.js';
import { insatsRow } from './insats-row.js';
import { loadInsats } from './load-insats.js';
import { lockInsatser } from './lock-insatser.js';

interface Change {
  readonly id: string;
  readonly dto: InsatsDto;
}

/** The insats whole, its goals as a list. The waiting count is the samordnare's and stays. */
export async function changeInsats(tx: Transaction, { id, dto }: Change, clock: Clock): Promise<Result<InsatsView>> {
  const neighbours = await lockInsatser(tx);
  // The row is held against enrolments, which share it: none can begin outside the dates that are judged here.
  const before = await loadInsats(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== dto.version) return failure('staleVersion', { current: before });
  const problems = [...placeProblems(dto, id, neighbours), ...(await participationProblems(tx, before, dto))];
  if (problems.length > 0) return invalid(problems);
  await save(tx, before, dto);
  const after = await loadInsats(tx, id);
  if (!after) throw new Error(`insats ${id} is gone while it is locked`);
  await recordAudit(tx, {
    at: clock.now(),
    action: 'edited',
    subjectType: 'insats',
    subjectId: id,
    insatsId: id,
    after,
  });
  return success(after);
}

async function save(tx: Transaction, before: InsatsView, dto: InsatsDto): Promise<void> {
  const key = { forbundId: tx.principal.forbundId, insatsId: before.id };
  const goals = dto.goals.map((goal) => goalRow(key.forbundId, key.insatsId, goal));
  await tx.manager.update(InsatsEntity, key, {
    ...insatsRow(dto, dto.codePrefix ?? before.codePrefix),
    version: before.version + 1,
  });
  await tx.manager.delete(InsatsGoalEntity, key);
  if (goals.length > 0) await tx.manager.insert(InsatsGoalEntity, goals);
}
